import { expect, test } from 'vitest'
import { ANONYMOUS } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import { NotFound, TooMany } from '@/lib/errors'
import { aComment, actorOf, aMember, anArticle } from '@/prisma/factories'
import { decide } from './moderating'
import { reportComment } from './reporting'

const report = (id: number, network = '192.0.2.1') =>
  reportComment(ANONYMOUS, id, { reason: 'spam', words: '宣伝です', network })
const open = async (id: number) => (await db().comment.findUniqueOrThrow({ where: { id } })).openReports

test('a reader reports a comment once, however often and however fast; others may too', async () => {
  const { id } = await aComment(await anArticle())
  await Promise.all([report(id), report(id), report(id)])
  await report(id, '192.0.2.2')
  expect(await open(id)).toBe(2)
  expect(await db().commentReport.count()).toBe(2)
})

test('what nobody can read cannot be reported', async () => {
  const article = await anArticle()
  for (const status of ['held', 'spam', 'removed'] as const)
    await expect(report((await aComment(article, { status })).id)).rejects.toBeInstanceOf(NotFound)
  await expect(report((await aComment(await anArticle({ status: 'draft' }))).id)).rejects.toBeInstanceOf(NotFound)
  expect(await db().commentReport.count()).toBe(0)
})

test('a network that reports ten comments in an hour is asked to wait', async () => {
  const article = await anArticle()
  const ids = await Promise.all(Array.from({ length: 11 }, async () => (await aComment(article)).id))
  for (const id of ids.slice(0, 10)) await report(id)
  await expect(report(ids[10] ?? 0)).rejects.toBeInstanceOf(TooMany)
  await report(ids[10] ?? 0, '192.0.2.2')
})

test('a decision settles reports, also the one that nothing is wrong; the same network does not open them again', async () => {
  const owner = actorOf(await aMember({ role: 'owner' }))
  const { id } = await aComment(await anArticle())
  await report(id)
  expect(await decide(owner, [id], 'published')).toEqual({ decisionId: null, count: 1 })
  expect(await open(id)).toBe(0)
  await report(id)
  expect(await open(id)).toBe(0)
})
