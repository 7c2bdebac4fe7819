import { expect, test } from 'vitest'
import { SYSTEM } from '@/lib/auth/actor'
import { db, inTransaction } from '@/lib/db/client'
import { aComment, anArticle } from '@/prisma/factories'
import { likelihoodOf, teach } from './learning'
import { decide } from './moderating'

const SPAM = (at: number) => `オンラインカジノで入金不要ボーナス ${at}000 円 https://a${at}.example/`
const REAL = (at: number) => `手順 ${at} で再起動したら直りました。ありがとうございます。`
const likelihood = (text: string) => inTransaction((tx) => likelihoodOf(tx, { name: '', url: null, text }))
const comments = async (texts: string[]) => {
  const article = await anArticle()
  return Promise.all(texts.map(async (text) => (await aComment(article, { status: 'held', text })).id))
}
const known = () =>
  db().spamTrait.findMany({ where: { OR: [{ spam: { gt: 0 } }, { real: { gt: 0 } }] }, orderBy: { number: 'asc' } })
const ten = Array.from({ length: 10 }, (_, at) => at)

test('every decision teaches, from many at once none is lost, and spam is told from what is real', async () => {
  const spam = await comments(ten.map(SPAM))
  const real = await comments(ten.map(REAL))
  expect(await likelihood(SPAM(99))).toBe(0.5)
  await Promise.all([
    ...spam.map((id) => decide(SYSTEM, [id], 'spam')),
    ...real.map((id) => decide(SYSTEM, [id], 'published')),
  ])
  expect(await db().spamTrait.findUnique({ where: { number: 0 } })).toMatchObject({ spam: 10, real: 10 })
  expect(await likelihood(SPAM(99))).toBeGreaterThan(0.98)
  expect(await likelihood(REAL(99))).toBeLessThan(0.1)
}, 20_000)

test('what is undone is forgotten, and another decision takes the place of the first', async () => {
  const [id = 0] = await comments([SPAM(1)])
  await decide(SYSTEM, [id], 'spam')
  const learned = await known()
  expect(learned.length).toBeGreaterThan(10)
  await decide(SYSTEM, [id], 'published')
  await decide(SYSTEM, [id], 'spam')
  expect(await known()).toEqual(learned)
  await decide(SYSTEM, [id], 'removed')
  expect(await known()).toEqual(learned)
  await decide(SYSTEM, [id], 'held')
  expect(await known()).toEqual([])
})

test('a flood that is decided about at once does not drown what was learned', async () => {
  const article = await anArticle()
  const flood = await db().comment.createManyAndReturn({
    data: Array.from({ length: 400 }, (_, at) => ({ articleId: article.id, name: 'x', text: SPAM(at) })),
  })
  await inTransaction((tx) => teach(tx, flood, 'spam'))
  expect((await db().spamTrait.findUnique({ where: { number: 0 } }))?.spam).toBe(300)
  await inTransaction(async (tx) => teach(tx, await tx.comment.findMany(), null))
  expect(await known()).toEqual([])
})
