import { expect, test } from 'vitest'
import { db, inTransaction } from '@/lib/db/client'
import { expire, tags } from './cache'

const numbers = async () => new Map((await db().cacheTag.findMany()).map((tag) => [tag.name, tag.number]))

test('expiring moves the numbers of the tags named, and of no other', async () => {
  await inTransaction((tx) => expire(tx, tags.articles, tags.article(7)))
  const before = await numbers()
  await inTransaction((tx) => expire(tx, tags.articles))
  const after = await numbers()
  expect(after.get('articles')).toBeGreaterThan(before.get('articles') ?? 0n)
  expect(after.get('article-7')).toBe(before.get('article-7'))
})

test('a transaction that fails expires nothing', async () => {
  const failing = inTransaction(async (tx) => {
    await expire(tx, tags.comments)
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(await numbers()).toEqual(new Map())
})
