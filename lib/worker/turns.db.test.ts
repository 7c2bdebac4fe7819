import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { aCategory, anAddendum, anArticle } from '@/prisma/factories'
import { nextTurn, takeTurns } from './turns'

const HOUR = 60 * 60 * 1000
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR)
const expired = async () => (await db().cacheTag.findMany()).map((tag) => tag.name)

test('a scheduled article expires the lists, itself and its neighbour when its time comes, and not before', async () => {
  const older = await anArticle({ publishedAt: inHours(-48) })
  const scheduled = await anArticle({ publishedAt: inHours(1), categories: ['予定'] })
  expect(await nextTurn(new Date())).toEqual(scheduled.publishedAt)
  await takeTurns(new Date(), inHours(0.5))
  expect(await expired()).toEqual([])
  await takeTurns(new Date(), inHours(1))
  const names = await expired()
  expect(names).toEqual(expect.arrayContaining(['articles', `article-${older.id}`, `article-${scheduled.id}`]))
  expect(names.some((name) => name.startsWith('category-'))).toBe(true)
})

test('a scheduled addendum expires its article and the lists of addenda', async () => {
  const article = await anArticle({ publishedAt: inHours(-48) })
  await anAddendum(article, { publishedAt: inHours(2) })
  await takeTurns(new Date(), inHours(3))
  expect(await expired()).toEqual(expect.arrayContaining(['addenda', `article-${article.id}`]))
})

test('a page is made anew on the day it begins to say that it is old', async () => {
  const article = await anArticle({ publishedAt: new Date('2015-03-20T12:00:00Z') })
  await db().article.update({ where: { id: article.id }, data: { publishedAt: inHours(-24 * 365 * 2 - 36) } })
  const turn = await nextTurn(inHours(-72))
  expect(turn).not.toBeNull()
})

test('a product that ends in a category is due on the day after, in the blog’s zone', async () => {
  await aCategory({ name: 'Windows 9', supportEndsOn: '2031-01-10' })
  expect(await nextTurn(new Date())).toEqual(new Date('2031-01-10T15:00:00Z'))
})

test('an empty blog has nothing due', async () => {
  expect(await nextTurn(new Date())).toBeNull()
})
