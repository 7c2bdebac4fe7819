import { expect, test } from 'vitest'
import { standingOf } from './revisions'

const save = (revision: number, writer: string | null, turn = 1, heirOf?: { writer: string; turn: number }) => ({
  ...{ revision, writer, turn },
  heirOf,
})

test.each([
  ['upon what is stored', save(3, 'here'), save(3, 'there'), 'next'],
  ['upon what somebody else has replaced', save(3, 'here'), save(2, 'there'), 'stale'],
  ['after an answer that was lost', save(3, 'here', 5), save(2, 'here', 6), 'next'],
  ['the same once more', save(3, 'here', 5), save(2, 'here', 5), 'late'],
  ['overtaken by a later one', save(3, 'here', 6), save(1, 'here', 5), 'late'],
  ['of a program that has seen it', save(3, 'here'), save(3, null, 0), 'next'],
  ['of a program that has not', save(3, null), save(2, null, 0), 'stale'],
  [
    'upon a save that was under way when its window closed',
    save(3, 'old', 4),
    save(2, 'here', 1, { writer: 'old', turn: 4 }),
    'next',
  ],
  [
    'upon a later save of a window that is open still',
    save(4, 'old', 5),
    save(2, 'here', 1, { writer: 'old', turn: 4 }),
    'stale',
  ],
  ['upon what a third one saved since', save(4, 'there', 1), save(2, 'here', 1, { writer: 'old', turn: 4 }), 'stale'],
] as const)('a save %s', (_, stored, given, standing) => {
  expect(standingOf(stored, given)).toBe(standing)
})
