import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { searchDocumentRow } from '@/lib/indexing/documents'
import { fold, foldQuery } from '@/lib/text'
import { aComment, anAddendum, anArticle } from '@/prisma/factories'
import { CORPUS, QUERIES } from './corpus'
import { hitsOf } from './hits'
import { search } from './queries'

const found = async (query: string) => (await search({ query, page: 1, limit: 100 })).results.map(({ title }) => title)

/** Articles that are looked through one by one. */
const [ALL, NONE] = [1_000_000, -1_000_000]

/** Short texts and long ones are cut differently: the same words in both. */
const LONG_AND_SHORT = [
  ...CORPUS,
  ...CORPUS.map((subject) => ({
    ...subject,
    title: `長い${subject.title}`,
    text: `${subject.text}\n${'〓'.repeat(600)}`,
  })),
]

describe('a corpus', () => {
  const expected = (query: string) => {
    const terms = foldQuery(query)
    const holds = (text: string) => terms.length > 0 && terms.every((term) => fold(text).includes(term))
    return LONG_AND_SHORT.filter(({ title, text, addenda = [], comments = [] }) =>
      [`${title}\n${text}`, ...addenda, ...comments].some(holds),
    ).map(({ title }) => title)
  }

  /** Every piece of up to six characters of every third place of the corpus. */
  const pieces = CORPUS.flatMap(({ title, text, addenda = [], comments = [] }) =>
    [title, text, ...addenda, ...comments].flatMap((words) =>
      [...words].flatMap((_, at, characters) =>
        at % 3 === 0
          ? [
              characters
                .slice(at, at + 1 + (at % 6))
                .join('')
                .replace(/["“”]/g, ''),
            ]
          : [],
      ),
    ),
  )

  beforeEach(async () => {
    for (const { title, text, addenda = [], comments = [] } of LONG_AND_SHORT) {
      const article = await anArticle({ title, text })
      for (const addendum of addenda) await anAddendum(article, { text: addendum })
      for (const comment of comments) await aComment(article, { text: comment })
    }
  })

  test('what stands in it is found, and nothing else is', async () => {
    const wrong = []
    for (const query of new Set([...QUERIES, ...pieces])) {
      const [got, want] = [(await found(query)).sort(), expected(query).sort()]
      if (got.join() !== want.join()) wrong.push({ query, got, want })
    }
    expect(wrong).toEqual([])
  })

  test('addenda and comments are found by the index as by looking through them', async () => {
    for (const query of QUERIES) {
      const hits = (few: number) => hitsOf(foldQuery(query), { timeZone: 'UTC' }, { limit: 100, offset: 0 }, few)
      expect({ query, ...(await hits(NONE)) }).toEqual({ query, ...(await hits(ALL)) })
    }
  })

  test('a document too large for its lexemes is searched by its text alone', async () => {
    await db().searchDocument.updateMany({ data: { oversize: true } })
    await db().$executeRaw`update "SearchDocument" set tokens = ''`
    const wrong = []
    for (const query of QUERIES) {
      const [got, want] = [(await found(query)).sort(), expected(query).sort()]
      if (got.join() !== want.join()) wrong.push({ query, got, want })
    }
    expect(wrong).toEqual([])
  })
})

test('a text with more than a megabyte of lexemes is marked as oversize', () => {
  const distinct = Array.from({ length: 200_000 }, (_, index) => String.fromCodePoint(0x20000 + (index % 42_000))).join(
    '',
  )
  const many = Array.from(
    { length: 160_000 },
    (_, index) => `${String.fromCodePoint(0x4e00 + (index % 20_000))}${index % 7}`,
  )
  const row = searchDocumentRow({
    kind: 'comment',
    subjectId: 1,
    articleId: 1,
    title: '',
    text: distinct + many.join(''),
  })
  expect(row).toMatchObject({ oversize: true, lexemes: '' })
})

describe('order', () => {
  test('titles come first, then the newest', async () => {
    const at = (day: string) => new Date(`${day}T00:00:00Z`)
    await anArticle({ title: '古い', text: '令和', publishedAt: at('2015-01-01') })
    await anArticle({ title: '令和の題', text: '本文', publishedAt: at('2014-01-01') })
    await anArticle({ title: '新しい', text: '令和', publishedAt: at('2016-01-01') })
    await anArticle({ title: '題に令和', text: '本文', publishedAt: at('2013-01-01') })
    expect(await found('令和')).toEqual(['令和の題', '題に令和', '新しい', '古い'])
  })

  test('pages follow each other without a gap, and tell the total beyond the last', async () => {
    for (let number = 1; number <= 5; number++) await anArticle({ title: `記事${number}`, text: '令和' })
    const page = (number: number) => search({ query: '令和', page: number, limit: 2 })
    const titles = await Promise.all(
      [1, 2, 3].map(async (number) => (await page(number)).results.map(({ title }) => title)),
    )
    expect(titles).toEqual([['記事5', '記事4'], ['記事3', '記事2'], ['記事1']])
    expect(await page(4)).toEqual({ total: 5, results: [] })
  })
})

describe('what matched', () => {
  test('an article is one result, told by its best document', async () => {
    const article = await anArticle({ title: '題', text: '本文に語があります' })
    await anAddendum(article, { text: '語' })
    await aComment(article, { text: '語' })
    const { total, results } = await search({ query: '語', page: 1, limit: 20 })
    expect(total).toBe(1)
    expect(results).toMatchObject([{ matched: 'body', anchor: null, excerpt: '本文に語があります', marks: [[3, 4]] }])
  })

  test('a hit in an addendum or a comment names its place and shows its words', async () => {
    const first = await anArticle({ title: '一', text: '本文' })
    await anAddendum(first, { summary: '手順が変わりました', text: '追記の語' })
    const second = await anArticle({ title: '二', text: '本文' })
    const comment = await aComment(second, { text: 'コメントの語' })
    const { results } = await search({ query: '語', page: 1, limit: 20 })
    expect(results).toMatchObject([
      { title: '二', matched: 'comment', anchor: `comment-${comment.id}`, excerpt: 'コメントの語', marks: [[5, 6]] },
      { title: '一', matched: 'addendum', anchor: 'addendum-1', excerpt: '手順が変わりました 追記の語' },
    ])
  })

  test('a hit in the title is marked there', async () => {
    await anArticle({ title: 'Windows 8.1 のこと', text: '本文' })
    const { results } = await search({ query: 'windows8.1', page: 1, limit: 20 })
    expect(results).toMatchObject([{ matched: 'title', titleMarks: [[0, 11]], excerpt: '本文', marks: [] }])
  })

  test('all terms must stand in the same document', async () => {
    const article = await anArticle({ title: '題', text: '甲' })
    await aComment(article, { text: '乙' })
    expect(await found('甲 乙')).toEqual([])
    expect(await found('題 甲')).toEqual(['題'])
  })
})

describe('what readers may not see is not found', () => {
  test('articles that are drafts, scheduled or withdrawn', async () => {
    await anArticle({ title: '先の令和', publishedAt: new Date(Date.now() + 60_000) })
    const { id } = await anArticle({ title: '下げた令和' })
    await db().article.update({ where: { id }, data: { status: 'unpublished' } })
    expect(await search({ query: '令和', page: 1, limit: 20 })).toEqual({ total: 0, results: [] })
  })

  test('addenda and comments that are not published, and secret comments, even if a document was left behind', async () => {
    const article = await anArticle({ title: '題', text: '本文' })
    const addendum = await anAddendum(article, { text: '令和' })
    const held = await aComment(article, { text: '令和' })
    const secret = await aComment(article, { text: '令和' })
    expect(await found('令和')).toEqual(['題'])
    await db().addendum.update({ where: { id: addendum.id }, data: { status: 'unpublished' } })
    await db().comment.update({ where: { id: held.id }, data: { status: 'held' } })
    await db().comment.update({ where: { id: secret.id }, data: { secret: true } })
    expect(await found('令和')).toEqual([])
  })
})

test('a category and a year, by the clock of the blog, narrow the search', async () => {
  await anArticle({ title: '甲', text: '語', categories: ['Windows'], publishedAt: new Date('2014-12-31T15:00:00Z') })
  await anArticle({ title: '乙', text: '語', publishedAt: new Date('2014-12-31T14:59:59Z') })
  const { slug } = await db().category.findFirstOrThrow()
  const titles = async (filter: object) =>
    (await search({ query: '語', page: 1, limit: 20, ...filter })).results.map(({ title }) => title)
  expect(await titles({ categorySlug: slug })).toEqual(['甲'])
  expect(await titles({ categorySlug: 'none' })).toEqual([])
  expect(await titles({ year: 2015 })).toEqual(['甲'])
  expect(await titles({ year: 2014 })).toEqual(['乙'])
})

test('a query without terms finds nothing', async () => {
  await anArticle()
  for (const query of ['', '   ', '""', '\u200b'])
    expect(await search({ query, page: 1, limit: 20 })).toEqual({ total: 0, results: [] })
})
