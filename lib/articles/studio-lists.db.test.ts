import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import { today } from '@/lib/settings/queries'
import { addDays, dateFromDay } from '@/lib/time/day'
import { actorOf, aMember, anArticle } from '@/prisma/factories'
import type { StudioFilter, StudioOrder } from './list-input'
import { readsInStudio, readsOf } from './read-figures'
import { articlesInStudio, studioFigures } from './studio-lists'
import { bin } from './withdrawing'

let author: Actor
let authorId: number

beforeEach(async () => {
  const member = await aMember()
  authorId = member.id
  author = actorOf(member)
})

const titles = async (order: StudioOrder, filter: StudioFilter = 'all') =>
  (await articlesInStudio(author, { filter, order, words: '', page: 1 })).articles.map(({ title }) => title)

const DRAFT = { body: { type: 'doc', content: [{ type: 'paragraph' }] } }

test('lists are in the order that was asked for; what was worked on last comes first', async () => {
  const first = await anArticle({ authorId, title: '甲', publishedAt: new Date('2015-01-01') })
  const second = await anArticle({ authorId, title: '乙', publishedAt: new Date('2017-01-01') })
  await anArticle({ authorId, title: '丙', publishedAt: new Date('2016-01-01') })
  expect(await titles('touched')).toEqual(['乙', '丙', '甲'])
  await db().draft.create({ data: { articleId: first.id, title: '甲', ...DRAFT } })
  expect(await titles('touched')).toEqual(['甲', '乙', '丙'])
  expect(await titles('published')).toEqual(['乙', '丙', '甲'])
  expect(await titles('oldest')).toEqual(['甲', '丙', '乙'])
  await db().dailyReads.create({ data: { articleId: second.id, day: dateFromDay(await today()), reads: 1 } })
  expect((await titles('read'))[0]).toBe('乙')
})

test('filters tell drafts, what waits for review, and the bin apart', async () => {
  const { id } = await anArticle({ authorId, title: '捨てた' })
  await bin(author, id)
  await anArticle({ authorId, title: '待つ', status: 'review' })
  await anArticle({ authorId, title: '予約', publishedAt: new Date('2099-01-01') })
  await anArticle({ title: '他人の', status: 'review' })
  expect(await titles('touched', 'deleted')).toEqual(['捨てた'])
  expect(await titles('touched', 'review')).toEqual(['待つ'])
  expect(await titles('touched')).toHaveLength(2)
  expect(await studioFigures(author)).toEqual({ draft: 0, review: 1, scheduled: 1 })
})

test('reads are counted by day, for the last thirty', async () => {
  const { id } = await anArticle({ authorId })
  const foreign = await anArticle()
  const day = await today()
  const read = (articleId: number, ago: number, reads: number) =>
    db().dailyReads.create({ data: { articleId, day: dateFromDay(addDays(day, -ago)), reads } })
  await read(id, 0, 5)
  await read(id, 29, 2)
  await read(id, 30, 100)
  await read(foreign.id, 0, 7)
  const figures = (await readsOf([id])).get(id)
  expect([figures?.length, figures?.at(-1), figures?.[0]]).toEqual([30, 5, 2])
  const sum = (days: number[]) => days.reduce((total, reads) => total + reads, 0)
  expect(sum(await readsInStudio(author))).toBe(7)
})
