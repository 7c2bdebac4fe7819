import { expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import { bodyFromText } from '@/lib/richtext/body'
import { actorOf, aMember, anArticle } from '@/prisma/factories'
import { tagsOfPage } from './appearing'
import { saveDraft, startArticle } from './drafting'
import { publishInput } from './input'
import { publish } from './publishing'
import { publishedArticle } from './queries'

const publishOne = async (author: Actor) => {
  const id = await startArticle(author)
  await saveDraft(author, id, { title: '新しい記事', body: bodyFromText('本文'), revision: 1 })
  await publish(author, id, publishInput.parse({ revision: 2, categories: ['新しいカテゴリ'] }))
}

/** Which pages at these paths went stale with what was done. */
async function staleAfter(paths: string[], act: () => Promise<unknown>): Promise<string[]> {
  const pages = await Promise.all(paths.map(async (path) => ({ path, tags: tagsOfPage(await publishedArticle(path)) })))
  await db().cacheTag.deleteMany()
  await act()
  const moved = new Set((await db().cacheTag.findMany()).map(({ name }) => name))
  return pages.filter(({ tags }) => tags.some((tag) => moved.has(tag))).map(({ path }) => path)
}

test('a new article makes its neighbour’s page stale, and no other', async () => {
  const author = actorOf(await aMember())
  await publishOne(author) // the category is there: a new one stands on every page
  const [last] = await db().article.findMany({ select: { path: true } })
  for (const path of ['/a', '/b']) await anArticle({ path, publishedAt: new Date('2015-01-01') })
  const paths = ['/a', '/b', last?.path ?? '', '/nothing-yet']
  expect(await staleAfter(paths, () => publishOne(author))).toEqual([last?.path, '/nothing-yet'])
})

test('a page goes stale with the article that follows it up', async () => {
  const author = await aMember()
  const next = await anArticle({ path: '/next', authorId: author.id, publishedAt: new Date('2015-03-01') })
  await anArticle({ path: '/between', publishedAt: new Date('2015-02-01') })
  await anArticle({ path: '/old', supersededById: next.id, publishedAt: new Date('2015-01-01') })
  await saveDraft(actorOf(author), next.id, { title: '別の題名', body: bodyFromText('本文'), revision: 0 })
  const republish = () => publish(actorOf(author), next.id, publishInput.parse({ revision: 1, address: '/next' }))
  expect(await staleAfter(['/old', '/next'], republish)).toEqual(['/old', '/next'])
})
