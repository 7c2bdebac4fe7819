import { describe, expect, test } from 'vitest'
import { addendaOf } from '@/lib/addenda/queries'
import { publishedArticle } from '@/lib/articles/queries'
import { ANONYMOUS, SYSTEM } from '@/lib/auth/actor'
import { tags } from '@/lib/cache'
import { threadPage } from '@/lib/comments/queries'
import { db, inTransaction } from '@/lib/db/client'
import { Conflict, Forbidden } from '@/lib/errors'
import { checkIndex } from '@/lib/search/reindexing'
import { aComment, anArticle } from '@/prisma/factories'
import { ARTICLES, TITLE } from '@/prisma/sample/blog'
import { awaitsSample, hasContent, plantSample, removeSample } from './sample'

/** How many rows each table holds, but for the counters of the cache, which only ever grow. */
async function rowCounts(): Promise<Record<string, number>> {
  const tables = await db().$queryRaw<{ name: string }[]>`
    select tablename as name from pg_tables
    where schemaname = 'public' and tablename not in ('_prisma_migrations', 'CacheTag') order by 1`
  const counts: Record<string, number> = {}
  for (const { name } of tables) {
    const [row] = await db().$queryRawUnsafe<{ count: number }[]>(`select count(*)::int as count from "${name}"`)
    if (row?.count) counts[name] = row.count
  }
  return counts
}

const titles = async () =>
  (await db().setting.findMany({ where: { key: { in: ['title', 'tagline'] } } })).map(({ value }) => value)

const numberOf = async (tag: string) => (await db().cacheTag.findUnique({ where: { name: tag } }))?.number ?? 0n

async function article(path: string) {
  const found = await publishedArticle(path)
  if (!found) throw new Error(`No article at ${path}.`)
  return found
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)

describe('planting', () => {
  test('fills an empty blog and tells how much there is', async () => {
    expect(await hasContent()).toBe(false)
    const counts = await plantSample(SYSTEM)
    const addenda = sum(ARTICLES.map((told) => told.addenda?.length ?? 0))
    expect(counts).toMatchObject({ articles: ARTICLES.length - 1, pages: 1, addenda })
    expect(await rowCounts()).toMatchObject({
      Article: ARTICLES.length,
      Version: ARTICLES.length,
      Address: ARTICLES.length,
      Addendum: counts.addenda,
      Comment: counts.comments,
      Category: counts.categories,
      SearchDocument: ARTICLES.length + counts.addenda + counts.comments,
    })
    expect(await db().setting.findUnique({ where: { key: 'title' } })).toMatchObject({ value: TITLE })
    expect(await hasContent()).toBe(true)
    expect(await checkIndex()).toEqual({ missing: 0, stray: 0, stale: 0 })
  })

  test('stands addenda beside the passages that they make obsolete', async () => {
    await plantSample(SYSTEM)
    const { id, blocks, substantiveAt } = await article('/2015/03/app-password')
    const addenda = await addendaOf(id)
    expect(addenda.map(({ number, kind, occurredOn, placement }) => [number, kind, occurredOn, placement])).toEqual([
      [1, 'correction', '2015-04-02', 'after'],
      [2, 'update', '2017-01-12', 'end'],
      [3, 'update', '2017-07-15', 'after'],
      [4, 'update', '2021-09-20', 'end'],
      [5, 'update', '2024-09-18', 'top'],
    ])
    const positions = new Map(blocks.map((block, index) => [block.id, index]))
    for (const addendum of addenda.filter(({ placement }) => placement === 'after')) {
      expect(addendum.supersedes.at(-1)).toBe(addendum.afterBlock)
      for (const block of addendum.supersedes) expect(positions.has(block)).toBe(true)
      expect(addendum.quotes).toEqual([])
    }
    expect(substantiveAt).toEqual(addenda.at(-1)?.publishedAt)
  })

  test('keeps a thread in its order and credits the reader whose comment became an addendum', async () => {
    await plantSample(SYSTEM)
    const { comments } = await threadPage((await article('/2015/03/app-password')).id, 1)
    const [first, answer] = comments
    expect(first).toMatchObject({ name: '北窓', parentId: null, addendaSeen: 0, byAuthor: false, creditedIn: 1 })
    expect(answer).toMatchObject({ parentId: first?.id, addendaSeen: 1, byAuthor: true })
    expect(comments.at(-1)).toMatchObject({ addendaSeen: 5 })
  })

  test('tells of a successor, of a product past its end and of a day of verification', async () => {
    await plantSample(SYSTEM)
    expect(await article('/2014/11/ie11-compatibility-view')).toMatchObject({
      supersededBy: { path: '/2022/06/edge-ie-mode' },
      categories: [{ slug: 'browser' }, { slug: 'windows-8-1', supportEndsOn: '2023-01-10' }],
    })
    expect(await article('/2014/09/battery-report')).toMatchObject({ evergreen: true, verifiedOn: '2024-09-08' })
    expect(await article('/about')).toMatchObject({ kind: 'page' })
  })

  test('keeps the title that the blogger has given', async () => {
    await db().setting.create({ data: { key: 'title', value: 'わたしのブログ' } })
    await plantSample(SYSTEM)
    await removeSample(SYSTEM)
    expect(await titles()).toEqual(['わたしのブログ'])
  })

  test('expires the lists and the settings', async () => {
    const before = await numberOf(tags.articles)
    await plantSample(SYSTEM)
    expect(await numberOf(tags.articles)).toBeGreaterThan(before)
    expect(await numberOf(tags.settings)).toBeGreaterThan(0n)
  })

  test('is refused in a blog that is not empty, and changes nothing', async () => {
    await anArticle()
    const before = await rowCounts()
    await expect(plantSample(SYSTEM)).rejects.toThrow(Conflict)
    expect(await rowCounts()).toEqual(before)
  })

  test('is refused a second time, also when two begin at once', async () => {
    const both = await Promise.allSettled([plantSample(SYSTEM), plantSample(SYSTEM)])
    expect(both.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected'])
    const before = await rowCounts()
    await expect(plantSample(SYSTEM)).rejects.toThrow(Conflict)
    expect(await rowCounts()).toEqual(before)
  })

  test('is refused to whoever does not run the blog', async () => {
    for (const actor of [ANONYMOUS, { kind: 'member', id: 1, role: 'editor' } as const]) {
      await expect(plantSample(actor)).rejects.toThrow(Forbidden)
    }
    expect(await rowCounts()).toEqual({})
  })
})

describe('removing', () => {
  test('leaves the blog as it was before, and tells what is gone', async () => {
    const planted = await plantSample(SYSTEM)
    expect(await removeSample(SYSTEM)).toEqual(planted)
    expect(await rowCounts()).toEqual({ Setting: 1 }) // that it was removed
    expect(await hasContent()).toBe(false)
    expect(await plantSample(SYSTEM)).toEqual(planted)
  })

  test("keeps the blogger's own article, its comments, and the categories above it", async () => {
    await plantSample(SYSTEM)
    const own = await anArticle({ path: '/2026/11/own', categories: ['Excel', 'わたしの話'] })
    await aComment(own)
    await db().setting.update({ where: { key: 'title' }, data: { value: 'わたしのブログ' } })
    await removeSample(SYSTEM)
    expect(await rowCounts()).toMatchObject({ Article: 1, Version: 1, Address: 1, Comment: 1, SearchDocument: 2 })
    const categories = await db().category.findMany({ orderBy: { id: 'asc' }, select: { name: true } })
    expect(categories.map(({ name }) => name)).toEqual(['Office', 'Excel', 'わたしの話'])
    expect(await titles()).toEqual(['わたしのブログ'])
    expect((await article('/2026/11/own')).categories).toHaveLength(2)
  })

  test('is remembered: no later start plants again', async () => {
    expect(await awaitsSample()).toBe(true)
    await plantSample(SYSTEM)
    expect(await awaitsSample()).toBe(false)
    await removeSample(SYSTEM)
    expect(await awaitsSample()).toBe(false)
    expect(await removeSample(SYSTEM)).toMatchObject({ articles: 0, categories: 0 })
  })

  test('takes along addresses that came to lead to the sample, and frees its predecessor', async () => {
    await plantSample(SYSTEM)
    const { id } = await article('/2015/03/app-password')
    const own = await anArticle({ supersededById: id })
    const moved = { path: '/old', state: 'moved', articleId: id } as const
    await inTransaction((tx) => tx.address.create({ data: moved }))
    await removeSample(SYSTEM)
    expect(await db().address.findMany()).toMatchObject([{ articleId: own.id }])
    expect(await article(own.path)).toMatchObject({ supersededBy: null })
    expect(await numberOf(tags.article(own.id))).toBeGreaterThan(0n)
  })

  test('tells zeros where there is no sample', async () => {
    await anArticle()
    const before = await rowCounts()
    expect(await removeSample(SYSTEM)).toEqual({ articles: 0, pages: 0, addenda: 0, comments: 0, categories: 0 })
    expect(await rowCounts()).toEqual(before)
  })

  test('is refused to whoever does not run the blog, and changes nothing', async () => {
    await plantSample(SYSTEM)
    const before = await rowCounts()
    await expect(removeSample({ kind: 'member', id: 1, role: 'author' })).rejects.toThrow(Forbidden)
    expect(await rowCounts()).toEqual(before)
  })
})
