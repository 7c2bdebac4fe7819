import { beforeEach, expect, test } from 'vitest'
import { type Actor, ANONYMOUS } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import { Conflict, NotFound } from '@/lib/errors'
import { today } from '@/lib/settings/queries'
import { dateFromDay } from '@/lib/time/day'
import { aCategory, actorOf, aMember, anArticle } from '@/prisma/factories'
import { articlesToReview, countToReview, verify } from './reviewing'

let author: Actor
let authorId: number

beforeEach(async () => {
  const member = await aMember()
  authorId = member.id
  author = actorOf(member)
})

const OLD = new Date('2015-03-20T03:00:00Z')
const found = async (order: 'read' | 'oldest' = 'oldest') =>
  (await articlesToReview(author, order, 1)).articles.map(({ title }) => title)

test('finds what nobody touched for a year, and what is about a product past its end', async () => {
  const lately = new Date(Date.now() - 30 * 24 * 60 * 60 * 1000)
  const ended = await aCategory({
    supportEndsOn: new Date(Date.now() - 24 * 60 * 60 * 1000).toISOString().slice(0, 10),
  })
  await anArticle({ authorId, title: '古い', publishedAt: OLD })
  await anArticle({ authorId, title: '新しい', publishedAt: lately })
  await anArticle({ authorId, title: '終わった製品', publishedAt: lately, categories: [ended.id] })
  await anArticle({ authorId, title: '確認済み', publishedAt: OLD, verifiedOn: await today() })
  await anArticle({ authorId, title: 'いつでも', publishedAt: OLD, evergreen: true })
  await anArticle({ authorId, title: '下書き', publishedAt: OLD, status: 'draft' })
  await anArticle({ title: '他人の', publishedAt: OLD })
  expect(await found()).toEqual(['古い', '終わった製品'])
  expect(await countToReview(author)).toBe(2)
})

test('puts those that are read most first', async () => {
  await anArticle({ authorId, title: '読まれない', publishedAt: OLD })
  const { id } = await anArticle({ authorId, title: '読まれる', publishedAt: new Date('2014-01-01') })
  await anArticle({ authorId, title: '後から', publishedAt: OLD })
  await db().dailyReads.create({ data: { articleId: id, day: dateFromDay(await today()), reads: 3 } })
  expect(await found('read')).toEqual(['読まれる', '後から', '読まれない'])
})

test('what is verified shows the day, leaves the list, and moves no date and no list of readers', async () => {
  const { id } = await anArticle({ authorId, publishedAt: OLD })
  const dates = () => db().article.findUnique({ where: { id }, select: { publishedAt: true, substantiveAt: true } })
  const before = await dates()
  await db().cacheTag.deleteMany()
  await verify(author, id)
  expect((await db().article.findUnique({ where: { id } }))?.verifiedOn).toEqual(dateFromDay(await today()))
  expect(await dates()).toEqual(before)
  expect((await db().cacheTag.findMany()).map(({ name }) => name)).toEqual([`article-${id}`])
  expect(await countToReview(author)).toBe(0)
})

test('is refused for what no reader sees and to whoever may not edit it, and nothing changed', async () => {
  const { id } = await anArticle({ authorId, publishedAt: OLD })
  const draft = await anArticle({ authorId, status: 'draft' })
  await expect(verify(author, draft.id)).rejects.toBeInstanceOf(Conflict)
  for (const actor of [actorOf(await aMember()), ANONYMOUS])
    await expect(verify(actor, id)).rejects.toBeInstanceOf(NotFound)
  expect(await db().article.count({ where: { verifiedOn: { not: null } } })).toBe(0)
})
