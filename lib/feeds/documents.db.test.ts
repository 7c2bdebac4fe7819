import { expect, test } from 'vitest'
import { verify } from '@/lib/articles/reviewing'
import { SYSTEM } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import { bodyFromText } from '@/lib/richtext/body'
import { renderBody } from '@/lib/richtext/render'
import { aCategory, aComment, anAddendum, anArticle } from '@/prisma/factories'
import { articleCommentsDocument, articleUpdatesDocument, commentsDocument, feedDocument } from './documents'
import { FEEDS, type FeedName } from './names'
import { sitemapDocument, sitemapIndexDocument } from './sitemap-documents'

interface Item {
  id: string
  title: string
  url: string
  content_html: string
  date_published: string
  date_modified: string
}

const NAMES = Object.keys(FEEDS) as FeedName[]
const feed = async (name: FeedName = 'feed.json', slug: string | null = null) =>
  (await feedDocument(name, slug))?.body ?? ''
const items = async (slug: string | null = null): Promise<Item[]> => JSON.parse(await feed('feed.json', slug)).items
const titles = async (slug: string | null = null) => (await items(slug)).map(({ title }) => title)
const entryTitles = (atom: string) =>
  [...atom.matchAll(/<entry><id>[^<]*<\/id><title>([^<]*)/g)].map((match) => match[1])
const everything = async () => {
  const feeds = await Promise.all([null, 'windows'].flatMap((slug) => NAMES.map((name) => feed(name, slug))))
  const comments = [await commentsDocument(), await articleCommentsDocument(1), await articleUpdatesDocument(1)]
  const sitemaps = [await sitemapIndexDocument(), await sitemapDocument('site'), await sitemapDocument('1')]
  return [...feeds, ...[...comments, ...sitemaps].map((document) => document?.body)]
}

const SOON = new Date(Date.now() + 60_000)

test('saying that an article still holds changes no byte of any feed or sitemap', async () => {
  const { id: categoryId } = await aCategory({ slug: 'windows' })
  const article = await anArticle({ categories: [categoryId] })
  await anAddendum(article)
  const before = await everything()
  await verify(SYSTEM, article.id)
  expect(await everything()).toEqual(before)
})

test('saving a typo changes no byte of any feed or sitemap', async () => {
  const { id: categoryId } = await aCategory({ slug: 'windows' })
  const article = await anArticle({ title: '回復ドライプの作り方', text: '誤時のある本文', categories: [categoryId] })
  await anAddendum(article, { text: '新しい手順です' })
  await aComment(article)
  const before = await everything()
  expect(before.every((document) => document && document.length > 100)).toBe(true)
  await newVersion(article.id, { kind: 'trivial', title: '回復ドライブの作り方', text: '誤字のない本文' })
  expect(await everything()).toEqual(before)

  await newVersion(article.id, { kind: 'substantive', title: '回復ドライブの作り方', text: '書き直した本文' })
  expect(await feed()).toContain('書き直した本文')
  expect(entryTitles(await feed('articles.xml'))).toEqual(['回復ドライブの作り方'])
})

test('an addendum to an old article is an entry of its own at the top; the article keeps its id and place', async () => {
  const old = await anArticle({
    title: '古い記事',
    path: '/2015/03/記事',
    publishedAt: new Date('2015-03-20T03:00:00Z'),
  })
  await anArticle({ title: '新しい記事', publishedAt: new Date('2016-01-01T03:00:00Z') })
  const before = await items()
  const addendum = await anAddendum(old, {
    summary: '手順が変わりました',
    text: '追記の本文',
    occurredOn: '2017-07-15',
  })
  const after = await items()

  expect(after.map(({ title }) => title)).toEqual(['追記: 古い記事 — 手順が変わりました', '新しい記事', '古い記事'])
  expect(after[0]).toMatchObject({ id: addendum.feedId, date_published: addendum.publishedAt?.toISOString() })
  expect(after[0]?.url).toMatch(/\/2015\/03\/%E8%A8%98%E4%BA%8B#addendum-1$/)
  expect(after[0]?.content_html).toMatch(
    /追記の本文[\s\S]*<a href="[^"#]*%E8%A8%98%E4%BA%8B">元の記事: 古い記事（2015年3月20日）/,
  )
  expect(after[2]).toMatchObject({ id: before[1]?.id, date_published: before[1]?.date_published })
  expect(after[2]?.date_modified).toBe(addendum.publishedAt?.toISOString())
  expect(after[2]?.content_html).toMatch(/2017年7月15日 追記<\/a> 手順が変わりました<\/h2>[\s\S]*追記の本文/)

  const atom = await feed('feed.xml')
  expect(atom).toMatch(/<link rel="related" [^>]*href="[^"]*\/2015\/03\/%E8%A8%98%E4%BA%8B"\/>/)
  expect(atom).toContain(`<updated>${addendum.publishedAt?.toISOString()}</updated>`)
  expect((await feedDocument('feed.xml', null))?.modified).toEqual(addendum.publishedAt)
})

test('articles and updates each have a feed, in the words of the kind', async () => {
  const article = await anArticle({ title: '題名' })
  await anAddendum(article, { kind: 'correction' })
  await anAddendum(article, { kind: 'resolved', occurredOn: '2018-01-01' })
  expect(entryTitles(await feed('articles.xml'))).toEqual(['題名'])
  expect(entryTitles(await feed('updates.xml'))).toEqual(['解決済み: 題名', '訂正: 題名'])
})

test('what is not published yet, or no longer, is in no feed', async () => {
  const shown = await anArticle({ title: '見える' })
  const hidden = await anArticle({ title: '取り消し', status: 'unpublished' })
  await anArticle({ title: '予約', publishedAt: SOON })
  await anArticle({ title: '下書き', status: 'draft' })
  await anArticle({ title: 'ページ', kind: 'page' })
  await anAddendum(hidden)
  await anAddendum(shown, { publishedAt: SOON })
  await anAddendum(shown, { status: 'draft' })
  expect(await titles()).toEqual(['見える'])
})

test('a category has the feeds of its own articles', async () => {
  const { id, slug } = await aCategory({ name: 'ウィンドウズ', slug: 'ウィンドウズ' })
  const inside = await anArticle({ title: '中', categories: [id] })
  const outside = await anArticle({ title: '外' })
  await anAddendum(inside)
  await anAddendum(outside)
  expect(await titles(slug)).toEqual(['追記: 中', '中'])
  const document = await feedDocument('feed.json', slug)
  expect(JSON.parse(document?.body ?? '')).toMatchObject({
    home_page_url: expect.stringContaining('/category/%E3%82%A6'),
  })
  expect(document?.tags).toEqual(
    expect.arrayContaining([`category-${id}`, 'addenda', 'categories', 'settings', `article-${inside.id}`]),
  )
  expect(document?.tags).not.toContain(`article-${outside.id}`)
  expect(await feedDocument('feed.xml', 'none')).toBeNull()
})

test('a feed has the newest twenty; of one moment the addendum comes first', async () => {
  const start = Date.parse('2015-01-01T00:00:00Z')
  for (let day = 0; day < 25; day++) {
    await anArticle({ title: `記事${day}`, publishedAt: new Date(start + day * 86_400_000) })
  }
  const [newest] = await db().article.findMany({ orderBy: { publishedAt: 'desc' }, take: 1 })
  if (!newest?.publishedAt) throw new Error('no article')
  await anAddendum(newest, { publishedAt: newest.publishedAt })
  const all = await titles()
  expect([all.length, all[0], all[1], all[19]]).toEqual([20, '追記: 記事24', '記事24', '記事6'])
})

test('an imported guid is kept', async () => {
  await anArticle({ feedId: 'http://old.example/2015/03/post-7b9e.html' })
  expect((await items())[0]?.id).toBe('http://old.example/2015/03/post-7b9e.html')
})

test('an empty blog has empty feeds', async () => {
  expect(await items()).toEqual([])
  for (const name of NAMES) expect(await feed(name)).not.toBe('')
})

test('comments that readers may read are in the feeds of comments, escaped', async () => {
  const article = await anArticle({ title: '題名' })
  await aComment(article, { name: '読者', text: '<script>alert(1)</script>\n\n二段目' })
  await aComment(article, { text: '秘密です', secret: true })
  await aComment(article, { text: '保留です', status: 'held' })
  await aComment(article, { text: '消した', status: 'removed' })
  await aComment(await anArticle({ status: 'unpublished' }), { text: '見えない記事' })
  await aComment(await anArticle({ commentPolicy: 'off' }), { text: '閉じた記事' })
  for (const { body } of [await commentsDocument(), await articleCommentsDocument(article.id)].flatMap(
    (one) => one ?? [],
  )) {
    expect(entryTitles(body)).toEqual(['読者: 「題名」へのコメント'])
    expect(body).toContain('&lt;p&gt;&amp;lt;script&amp;gt;alert(1)&amp;lt;/script&amp;gt;&lt;/p&gt;')
    expect(body).toContain(`<thr:in-reply-to ref="${article.feedId}"`)
  }
  expect(await articleCommentsDocument(9999)).toBeNull()
})

test('the sitemap lists what search engines may show, with the date of the last real change', async () => {
  const { id } = await aCategory({ slug: 'windows' })
  await aCategory({ slug: 'empty' })
  const article = await anArticle({ path: '/2015/03/a&b', categories: [id] })
  await anArticle({ path: '/hidden', noindex: true })
  await anArticle({ path: '/later', publishedAt: SOON })
  await anArticle({ path: '/about', kind: 'page' })
  const addendum = await anAddendum(article)
  const when = addendum.publishedAt?.toISOString()

  const index = await sitemapIndexDocument()
  expect(index.body).toMatch(/<loc>[^<]*\/sitemaps\/site\.xml<\/loc><lastmod>/)
  expect(index.body).toMatch(/<loc>[^<]*\/sitemaps\/1\.xml<\/loc>/)
  const page = (await sitemapDocument('1'))?.body ?? ''
  expect(page).toContain(`/2015/03/a&amp;b</loc><lastmod>${when}</lastmod>`)
  expect(page).toContain('/about</loc>')
  expect(page).not.toMatch(/hidden|later/)
  const site = (await sitemapDocument('site'))?.body ?? ''
  expect(site).toContain(`/category/windows</loc><lastmod>${when}</lastmod>`)
  expect(site).not.toContain('empty')
  expect([await sitemapDocument('2'), await sitemapDocument('0'), await sitemapDocument('01')]).toEqual([
    null,
    null,
    null,
  ])
})

async function newVersion(articleId: number, given: { kind: 'trivial' | 'substantive'; title: string; text: string }) {
  const { currentVersion } = await db().article.findUniqueOrThrow({ where: { id: articleId } })
  const number = (currentVersion ?? 0) + 1
  const body = bodyFromText(given.text)
  await db().version.create({
    data: {
      ...{ articleId, number, kind: given.kind, title: given.title, renderer: 1 },
      ...{ plainText: given.text, excerpt: given.text },
      body: JSON.parse(JSON.stringify(body)),
      rendered: JSON.parse(JSON.stringify(renderBody(body))),
    },
  })
  await db().article.update({ where: { id: articleId }, data: { currentVersion: number } })
}

test('an article’s own feed holds its addenda, the newest first, and nothing of other articles', async () => {
  const article = await anArticle({ title: '復元' })
  await anAddendum(article, { summary: '二つ目', occurredOn: '2018-01-01' })
  await anAddendum(article, { summary: '一つ目', occurredOn: '2017-01-01' })
  await anAddendum(article, { summary: '書きかけ', status: 'draft' })
  await anAddendum(await anArticle(), { summary: 'よその' })
  const document = await articleUpdatesDocument(article.id)
  expect(entryTitles(document?.body ?? '')).toEqual(['追記: 復元 — 二つ目', '追記: 復元 — 一つ目'])
  expect(document?.tags).toContain(`article-${article.id}`)
  const hidden = await anArticle({ status: 'unpublished' })
  expect(await articleUpdatesDocument(hidden.id)).toBeNull()
})
