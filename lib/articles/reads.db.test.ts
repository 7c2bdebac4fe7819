import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { PendingReads } from '@/lib/pending-reads'
import { anArticle } from '@/prisma/factories'
import { countReads } from './reads'

const counted = () => db().dailyReads.findMany({ select: { articleId: true, reads: true, robots: true } })

test('reads are added up by article and day, robots apart', async () => {
  const article = await anArticle({ path: '/2015/03/復元' })
  const path = '/2015/03/%E5%BE%A9%E5%85%83'
  await countReads(new Map([[path, { reads: 2, robots: 1 }]]))
  await countReads(new Map([[path, { reads: 3, robots: 0 }]]))
  expect(await counted()).toEqual([{ articleId: article.id, reads: 5, robots: 1 }])
})

test('what is no article, or none that can be read, is not counted', async () => {
  const draft = await anArticle({ status: 'draft' })
  await countReads(new Map(['/', '/nothing', '/%E6', draft.path ?? ''].map((path) => [path, { reads: 1, robots: 1 }])))
  expect(await counted()).toEqual([])
})

test('the day is the blog’s own', async () => {
  await anArticle({ path: '/a' })
  await countReads(new Map([['/a', { reads: 1, robots: 0 }]]))
  const [{ day } = { day: new Date(0) }] = await db().dailyReads.findMany()
  const inTokyo = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(new Date())
  expect(day.toISOString().slice(0, 10)).toBe(inTokyo)
})

test('reads that could not be written are written the next time', async () => {
  const pending = new PendingReads()
  const written: unknown[] = []
  pending.add(new Map([['/a', { reads: 1, robots: 0 }]]))
  pending.writeWith(async () => Promise.reject(new Error('away')))
  await pending.flush()
  pending.add(new Map([['/a', { reads: 1, robots: 1 }]]))
  pending.writeWith(async (counts) => void written.push(...counts))
  await pending.flush()
  await pending.flush()
  expect(written).toEqual([['/a', { reads: 2, robots: 1 }]])
})
