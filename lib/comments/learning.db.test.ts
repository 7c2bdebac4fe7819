import { expect, test } from 'vitest'
import { ANONYMOUS, SYSTEM } from '@/lib/auth/actor'
import { db, inTransaction } from '@/lib/db/client'
import type { SpamFilter } from '@/lib/db/generated/client'
import { Forbidden } from '@/lib/errors'
import { aComment, anArticle } from '@/prisma/factories'
import { ERASED } from './erasing'
import { filterIn, opinionOf } from './filter'
import { learn, teach } from './learning'
import { decide } from './moderating'

const SPAM = (at: number) => `山荘 ${at} 号室の鈴を鳴らすと羊が三匹あらわれます`
const REAL = (at: number) => `手順 ${at} で再起動したら直りました。`
const PLAIN = 'オンラインカジノの入金ボーナス、今なら無料登録はこちら https://vip-casino.example/'
const opinion = (text: string) =>
  inTransaction(async (tx) => opinionOf(await filterIn(tx), { name: '', url: null, text }))
const comments = async (texts: string[]) => {
  const article = await anArticle()
  return Promise.all(texts.map(async (text) => (await aComment(article, { status: 'held', text })).id))
}
const filter = () => db().spamFilter.findUniqueOrThrow({ where: { id: 1 } })
/** Compared as bytes: half a million numbers one by one take seconds. */
const isSame = (one: SpamFilter, other: SpamFilter) => Buffer.compare(one.weights, other.weights) === 0
const fifteen = Array.from({ length: 15 }, (_, at) => at)

test('before anything was learned there is no opinion; then the examples speak, and know a plain case', async () => {
  expect(await opinion(PLAIN)).toBe('no')
  expect(await learn(SYSTEM)).toBe(true)
  expect(await opinion(PLAIN)).toBe('like')
  expect(await opinion('再起動したら直りました。ありがとうございます。')).toBe('no')
})

test('every decision teaches, of many at once none is lost, and what no example knew is told apart', async () => {
  const [spam, real] = [await comments(fifteen.map(SPAM)), await comments(fifteen.map(REAL))]
  await learn(SYSTEM)
  expect(await opinion(SPAM(99))).toBe('no')
  await Promise.all([
    ...spam.map((id) => decide(SYSTEM, [id], 'spam')),
    ...real.map((id) => decide(SYSTEM, [id], 'published')),
  ])
  expect(await learn(SYSTEM)).toBe(true)
  expect((await filter()).learned).toBe(30)
  expect(await opinion(SPAM(99))).not.toBe('no')
  expect(await opinion(REAL(99))).toBe('no')
}, 20_000)

test('it is made anew when decisions changed, and not otherwise', async () => {
  const [id = 0] = await comments([SPAM(1)])
  await learn(SYSTEM)
  expect(await learn(SYSTEM)).toBe(false)
  await decide(SYSTEM, [id], 'spam')
  expect([await learn(SYSTEM), await learn(SYSTEM)]).toEqual([true, false])
  expect((await filter()).edition).toBe(2)
})

test('what is undone or erased is forgotten to the last bit, and what is removed goes on teaching what it was', async () => {
  const [id = 0] = await comments([SPAM(1)])
  await learn(SYSTEM)
  const before = await filter()
  await decide(SYSTEM, [id], 'spam')
  await learn(SYSTEM)
  const taught = await filter()
  expect(isSame(taught, before)).toBe(false)
  await decide(SYSTEM, [id], 'removed')
  expect(await learn(SYSTEM)).toBe(false)
  await decide(SYSTEM, [id], 'held')
  await learn(SYSTEM)
  expect(isSame(await filter(), before)).toBe(true)
  await decide(SYSTEM, [id], 'spam')
  await db().comment.update({ where: { id }, data: ERASED })
  await learn(SYSTEM)
  expect(isSame(await filter(), before)).toBe(true)
})

test('a flood that is decided about at once does not drown what was learned', async () => {
  const article = await anArticle()
  const flood = await db().comment.createManyAndReturn({
    data: Array.from({ length: 400 }, (_, at) => ({ articleId: article.id, name: 'x', text: SPAM(at) })),
  })
  await inTransaction((tx) => teach(tx, flood, 'spam'))
  expect(await db().comment.count({ where: { taught: 'spam' } })).toBe(100)
  await inTransaction(async (tx) => teach(tx, await tx.comment.findMany(), null))
  expect(await db().comment.count({ where: { taught: 'spam' } })).toBe(0)
})

test('it is the business of whoever runs the blog', async () => {
  await expect(learn(ANONYMOUS)).rejects.toBeInstanceOf(Forbidden)
  expect(await db().spamFilter.count()).toBe(0)
})
