import { beforeEach, expect, test, vi } from 'vitest'
import { ANONYMOUS } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import { Conflict, NotFound, TooMany } from '@/lib/errors'
import { actorOf, aMember, anArticle } from '@/prisma/factories'
import type { NewComment } from './arriving'
import { postComment } from './posting'

const service = vi.hoisted(() => ({ asked: [] as string[], isSpam: false }))
vi.mock('./second-opinion', () => ({
  hasService: () => true,
  callsItSpam: async ({ text }: { text: string }) => {
    service.asked.push(text)
    return service.isSpam
  },
}))
beforeEach(() => Object.assign(service, { asked: [], isSpam: false }))

const said = (text: string, given: Partial<NewComment> = {}): NewComment => ({
  ...{ name: '読者', email: null, url: null, text, outdated: false, heading: '', parent: null },
  ...{ key: '', subject: '', moment: '', sender: { network: '192.0.2.1', token: null } },
  ...given,
})

test('the service is asked of a reader’s comment, once, and believed', async () => {
  const { id } = await anArticle()
  service.isSpam = true
  const first = await postComment(ANONYMOUS, id, said('カジノ'))
  expect(await postComment(ANONYMOUS, id, said('カジノ'))).toEqual(first)
  expect(service.asked).toEqual(['カジノ'])
  expect(await db().comment.findMany()).toMatchObject([
    { id: first.id, heldReasons: ['secondOpinion'], calledSpam: true },
  ])
  const member = await aMember()
  await postComment(actorOf(member), (await anArticle({ authorId: member.id })).id, said('返事'))
  expect(service.asked).toEqual(['カジノ'])
})

test('it is not asked of what is refused in any case', async () => {
  await aMember({ name: 'Hanako' })
  const { id } = await anArticle()
  const closed = await anArticle({ commentPolicy: 'closed' })
  const refusals = [
    [NotFound, 999, said('a')],
    [Conflict, closed.id, said('b')],
    [NotFound, id, said('c', { parent: 999 })],
    [Conflict, id, said('d', { name: 'hanako' })],
  ] as const
  for (const [kind, articleId, input] of refusals) {
    await expect(postComment(ANONYMOUS, articleId, input)).rejects.toBeInstanceOf(kind)
  }
  expect(service.asked).toEqual([])
  for (let n = 0; n < 5; n++) await postComment(ANONYMOUS, id, said(`${n} 回目です。`))
  await expect(postComment(ANONYMOUS, id, said('6 回目です。'))).rejects.toBeInstanceOf(TooMany)
  expect(service.asked).toHaveLength(5)
})
