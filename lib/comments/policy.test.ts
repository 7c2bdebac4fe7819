import { describe, expect, test } from 'vitest'
import { type Actor, ANONYMOUS, SYSTEM } from '@/lib/auth/actor'
import { canComment, canModerate, canRevise, canTakeBack, REVISION_MINUTES } from './policy'

const NOW = new Date('2026-11-25T12:00:00Z')
const before = new Date(NOW.getTime() - 1)
const after = new Date(NOW.getTime() + 1)
const member = (role: 'owner' | 'editor' | 'author', id: number): Actor => ({ kind: 'member', id, role })
const article = { authorId: 3, commentPolicy: 'open', commentsCloseAt: null } as const

test('who decides about comments', () => {
  const table: [Actor, boolean][] = [
    [member('owner', 1), true],
    [member('editor', 2), true],
    [member('author', 3), true],
    [member('author', 4), false],
    [ANONYMOUS, false],
    [SYSTEM, true],
  ]
  for (const [actor, may] of table) expect(canModerate(actor, article)).toBe(may)
})

describe('who comments', () => {
  const author = member('author', 3)
  const colleague = member('author', 4)
  test.each([
    ['open', null, true, true, true],
    ['open', after, true, true, true],
    ['open', NOW, false, true, false],
    ['open', before, false, true, false],
    ['closed', null, false, true, false],
    ['off', null, false, false, false],
  ] as const)('%s, closing at %s', (commentPolicy, commentsCloseAt, reader, own, other) => {
    const discussed = { ...article, commentPolicy, commentsCloseAt }
    expect([ANONYMOUS, author, colleague].map((actor) => canComment(actor, discussed, NOW))).toEqual([
      reader,
      own,
      other,
    ])
  })
})

test('a writer changes their words for a quarter of an hour, and takes them back at any time', () => {
  const late = new Date(NOW.getTime() - REVISION_MINUTES * 60_000)
  const inTime = new Date(late.getTime() + 1)
  for (const status of ['held', 'published', 'spam'] as const) {
    expect(canRevise({ createdAt: inTime, status }, NOW)).toBe(true)
    expect(canRevise({ createdAt: late, status }, NOW)).toBe(false)
    expect(canTakeBack({ createdAt: late, status })).toBe(true)
  }
  expect(canRevise({ createdAt: inTime, status: 'removed' }, NOW)).toBe(false)
  expect(canTakeBack({ createdAt: inTime, status: 'removed' })).toBe(false)
})
