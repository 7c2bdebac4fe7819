import { expect, test } from 'vitest'
import { ANONYMOUS, SYSTEM } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import { Forbidden } from '@/lib/errors'
import { aComment, anAddendum, anArticle } from '@/prisma/factories'
import { search } from './queries'
import { checkIndex, reindex } from './reindexing'

const COMPLETE = { missing: 0, stray: 0, stale: 0 }

async function aSmallBlog() {
  const article = await anArticle({ title: '回復', text: '本文' })
  await anArticle({ status: 'draft' })
  await anAddendum(article, { summary: '要約', text: '追記' })
  await anAddendum(article, { status: 'draft' })
  await aComment(article, { text: 'コメント' })
  await aComment(article, { kind: 'trackback', sourceTitle: 'よその題', text: 'よその文' })
  await aComment(article, { status: 'held' })
  await aComment(article, { secret: true })
  return article
}

test('an index made from nothing is complete', async () => {
  await aSmallBlog()
  await db().searchDocument.deleteMany()
  expect(await checkIndex()).toEqual({ ...COMPLETE, missing: 4 })
  const progress: number[][] = []
  const counts = await reindex(SYSTEM, (...at) => progress.push(at))
  expect(counts).toEqual({ articles: 1, addenda: 1, comments: 2, strays: 0 })
  expect(progress.at(-1)).toEqual([4, 4])
  expect(await checkIndex()).toEqual(COMPLETE)
  expect((await search({ query: 'よその題', page: 1, limit: 20 })).total).toBe(1)
})

test('stale documents are made anew, and strays removed', async () => {
  await aSmallBlog()
  await reindex(SYSTEM)
  await db().comment.updateMany({ where: { text: 'コメント' }, data: { text: '直したコメント' } })
  await db().addendum.updateMany({ data: { status: 'unpublished' } })
  await db().$executeRaw`update "SearchDocument" set tokens = '' where kind = 'article'`
  expect(await checkIndex()).toEqual({ missing: 0, stray: 1, stale: 2 })
  expect(await reindex(SYSTEM)).toMatchObject({ strays: 1 })
  expect(await checkIndex()).toEqual(COMPLETE)
})

test('making it again changes no row', async () => {
  await aSmallBlog()
  await reindex(SYSTEM)
  const rows = () => db().$queryRaw`select xmin::text, kind, "subjectId" from "SearchDocument" order by 2, 3`
  const before = await rows()
  await reindex(SYSTEM)
  expect(await rows()).toEqual(before)
})

test('who does not run the blog makes no index, and nothing changes', async () => {
  await aSmallBlog()
  await db().searchDocument.deleteMany()
  await expect(reindex(ANONYMOUS)).rejects.toBeInstanceOf(Forbidden)
  expect(await db().searchDocument.count()).toBe(0)
})
