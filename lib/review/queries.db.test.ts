import { beforeEach, expect, test } from 'vitest'
import { verify } from '@/lib/articles/reviewing'
import { type Actor, ANONYMOUS } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import { today } from '@/lib/settings/queries'
import { dateFromDay } from '@/lib/time/day'
import { aCategory, aComment, actorOf, aMember, anAddendum, anArticle } from '@/prisma/factories'
import type { ReviewAsked } from './input'
import { articlesToReview, reviewFigures } from './queries'

const DAY = 24 * 60 * 60 * 1000
const OLD = new Date('2015-03-20T03:00:00Z')
const lately = new Date(Date.now() - 30 * DAY)
const yesterday = new Date(Date.now() - DAY)
const dayBefore = (days: number) => new Date(Date.now() - days * DAY).toISOString().slice(0, 10)

let author: Actor
let authorId: number
beforeEach(async () => {
  const member = await aMember()
  authorId = member.id
  author = actorOf(member)
})

const found = async (asked: Partial<ReviewAsked> = {}) =>
  (await articlesToReview(author, { cause: 'all', order: 'oldest', page: 1, ...asked })).articles
const titles = async (asked: Partial<ReviewAsked> = {}) => (await found(asked)).map(({ title }) => title)

test('finds what nobody touched for a year, and what is about a product past its end', async () => {
  const ended = await aCategory({ product: '窓10', supportEndsOn: dayBefore(2) })
  await anArticle({ authorId, title: '古い', publishedAt: OLD })
  await anArticle({ authorId, title: '新しい', publishedAt: lately })
  await anArticle({ authorId, title: '終わった製品', publishedAt: lately, categories: [ended.id] })
  await anArticle({ authorId, title: '名指し', publishedAt: new Date(Date.now() - 20 * DAY), appliesTo: ['窓10'] })
  await anArticle({ authorId, title: '確認済み', publishedAt: OLD, verifiedOn: await today() })
  await anArticle({ authorId, title: 'いつでも', publishedAt: OLD, evergreen: true })
  await anArticle({ authorId, title: '下書き', publishedAt: OLD, status: 'draft' })
  await anArticle({ title: '他人の', publishedAt: OLD })
  expect(await titles()).toEqual(['古い', '終わった製品', '名指し'])
  expect(await titles({ cause: 'products' })).toEqual(['終わった製品', '名指し'])
  expect((await found({ cause: 'products' }))[0]?.products).toEqual([{ name: '窓10', endedOn: dayBefore(2) }])
  expect(await reviewFigures(author)).toEqual({ all: 3, reports: 0, links: 0, products: 2, age: 1 })
  expect(await reviewFigures(ANONYMOUS)).toMatchObject({ all: 0 })
})

test('puts those that are read most first', async () => {
  await anArticle({ authorId, title: '読まれない', publishedAt: OLD })
  const { id } = await anArticle({ authorId, title: '読まれる', publishedAt: new Date('2014-01-01') })
  await anArticle({ authorId, title: '後から', publishedAt: OLD })
  await db().dailyReads.create({ data: { articleId: id, day: dateFromDay(await today()), reads: 3 } })
  expect(await titles({ order: 'read' })).toEqual(['読まれる', '後から', '読まれない'])
})

test('what readers report is listed, evergreen or not, until it is verified', async () => {
  const article = await anArticle({ authorId, title: '知らせ', publishedAt: lately, evergreen: true })
  await aComment(article, { outdated: true, createdAt: yesterday })
  const newest = await aComment(article, { outdated: true, createdAt: yesterday })
  await aComment(article, { outdated: true, createdAt: yesterday, status: 'held' })
  await aComment(article, { createdAt: yesterday })
  expect(await found({ cause: 'reports' })).toMatchObject([{ title: '知らせ', reports: 2, newestReport: newest.id }])
  await verify(author, article.id)
  expect(await titles()).toEqual([])
  await aComment(article, { outdated: true, createdAt: new Date(Date.now() + 1000) })
  expect(await found()).toMatchObject([{ reports: 1 }])
})

test('an addendum answers what was reported before it, and the report it is credited to', async () => {
  const article = await anArticle({ authorId, publishedAt: lately })
  const report = await aComment(article, { outdated: true, createdAt: yesterday })
  await anAddendum(article, { publishedAt: new Date() })
  expect(await titles({ cause: 'reports' })).toEqual([])
  const credited = await anArticle({ authorId, publishedAt: lately })
  const other = await aComment(credited, { outdated: true, createdAt: yesterday })
  await anAddendum(credited, { publishedAt: lately, creditCommentId: other.id })
  expect(await titles({ cause: 'reports' })).toEqual([])
  expect(report.id).not.toBe(other.id)
})

test('dead links are told with what they answered and since when', async () => {
  const article = await anArticle({ authorId, publishedAt: lately })
  const link = await db().link.create({
    data: { url: 'https://a.jp/', isDead: true, answer: '404', failingSince: OLD, checkedAt: yesterday, failures: 3 },
  })
  await db().linkUse.create({ data: { articleId: article.id, linkId: link.id } })
  expect((await found({ cause: 'links' }))[0]?.deadLinks).toMatchObject([
    { url: 'https://a.jp/', answer: '404', since: OLD, checkedAt: yesterday },
  ])
})
