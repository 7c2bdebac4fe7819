import { beforeEach, expect, test } from 'vitest'
import { type Actor, ANONYMOUS } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import { Conflict, NotFound } from '@/lib/errors'
import { today } from '@/lib/settings/queries'
import { dateFromDay } from '@/lib/time/day'
import { actorOf, aMember, anArticle } from '@/prisma/factories'
import { verify } from './reviewing'

let author: Actor
let authorId: number

beforeEach(async () => {
  const member = await aMember()
  authorId = member.id
  author = actorOf(member)
})

const OLD = new Date('2015-03-20T03:00:00Z')
test('what is verified shows the day, leaves the list, and moves no date and no list of readers', async () => {
  const { id } = await anArticle({ authorId, publishedAt: OLD })
  const dates = () => db().article.findUnique({ where: { id }, select: { publishedAt: true, substantiveAt: true } })
  const before = await dates()
  await db().cacheTag.deleteMany()
  await verify(author, id)
  expect((await db().article.findUnique({ where: { id } }))?.verifiedOn).toEqual(dateFromDay(await today()))
  expect(await dates()).toEqual(before)
  expect((await db().cacheTag.findMany()).map(({ name }) => name)).toEqual([`article-${id}`])
})

test('is refused for what no reader sees and to whoever may not edit it, and nothing changed', async () => {
  const { id } = await anArticle({ authorId, publishedAt: OLD })
  const draft = await anArticle({ authorId, status: 'draft' })
  await expect(verify(author, draft.id)).rejects.toBeInstanceOf(Conflict)
  for (const actor of [actorOf(await aMember()), ANONYMOUS])
    await expect(verify(actor, id)).rejects.toBeInstanceOf(NotFound)
  expect(await db().article.count({ where: { verifiedOn: { not: null } } })).toBe(0)
})
