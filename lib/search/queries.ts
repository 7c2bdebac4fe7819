import { db } from '@/lib/db/client'
import { addendumText, commentText } from '@/lib/indexing/documents'
import { site } from '@/lib/settings/queries'
import { foldQuery } from '@/lib/text'
import { excerptAround, type Mark, marksIn } from './excerpt'
import { type Hit, hitsOf, type Matched } from './hits'
import { MAX_LIMIT, MAX_QUERY, MAX_TERMS } from './input'

export interface SearchQuestion {
  query: string
  /** Only articles filed under this very category. */
  categorySlug?: string | undefined
  /** Only articles of this year, in the blog's time zone. */
  year?: number | undefined
  /** From 1. */
  page: number
  limit: number
}

export interface SearchResult {
  articleId: number
  title: string
  path: string
  publishedAt: Date
  /** The best of the article's documents that has all terms. */
  matched: Matched
  /** Surroundings of the first term in that document; of a hit in the title, in the body, or the body's beginning. */
  excerpt: string
  /** Where terms stand in the excerpt, and in the title. */
  marks: Mark[]
  titleMarks: Mark[]
  /** `addendum-2` or `comment-123`, to be put behind a #; null when the article itself matched. */
  anchor: string | null
  /** When the article last changed in substance. */
  newestChange: Date
}

/**
 * Published articles that hold every term of the query in one place: title and body, an addendum, or a comment. Titles
 * first, then the newest. `total` counts articles; a query without terms finds none. What exceeds the limits of input.ts
 * is left out.
 */
export async function search(question: SearchQuestion): Promise<{ total: number; results: SearchResult[] }> {
  const terms = foldQuery([...question.query].slice(0, MAX_QUERY).join('')).slice(0, MAX_TERMS)
  if (terms.length === 0) return { total: 0, results: [] }
  const limit = Math.min(question.limit, MAX_LIMIT)
  const scope = {
    categorySlug: question.categorySlug,
    year: question.year,
    timeZone: question.year === undefined ? 'UTC' : (await site()).timeZone,
  }
  const { total, hits } = await hitsOf(terms, scope, { limit, offset: (question.page - 1) * limit })
  return { total, results: await shown(hits, terms) }
}

async function shown(hits: Hit[], terms: string[]): Promise<SearchResult[]> {
  const [articles, addenda, comments] = await Promise.all([
    articlesOf(hits.map(({ articleId }) => articleId)),
    addendaOf(hits.filter(({ matched }) => matched === 'addendum')),
    commentsOf(hits.filter(({ matched }) => matched === 'comment')),
  ])
  return hits.flatMap(({ articleId, matched, subjectId }) => {
    const article = articles.get(articleId)
    if (!article) return [] // it was withdrawn while we looked
    const { body, ...told } = article
    const beside =
      matched === 'addendum' ? addenda.get(subjectId) : matched === 'comment' ? comments.get(subjectId) : null
    const { text, anchor } = beside ?? { text: body, anchor: null }
    return { ...told, ...excerptAround(text, terms), titleMarks: marksIn(told.title, terms), matched, anchor }
  })
}

type Told = Pick<SearchResult, 'articleId' | 'title' | 'path' | 'publishedAt' | 'newestChange'>
type Passage = { text: string; anchor: string }

async function articlesOf(ids: number[]): Promise<Map<number, Told & { body: string }>> {
  if (ids.length === 0) return new Map()
  const rows = await db().$queryRaw<(Told & { body: string })[]>`
    select a.id as "articleId", v.title, a.path, a."publishedAt", a."substantiveAt" as "newestChange", v."plainText" as body
    from "Article" a join "Version" v on v."articleId" = a.id and v.number = a."currentVersion" where a.id = any(${ids})`
  return new Map(rows.map((row) => [row.articleId, row]))
}

async function addendaOf(hits: Hit[]): Promise<Map<number, Passage>> {
  if (hits.length === 0) return new Map()
  const rows = await db().addendum.findMany({
    where: { id: { in: hits.map(({ subjectId }) => subjectId) } },
    select: { id: true, number: true, summary: true, plainText: true },
  })
  return new Map(rows.map((row) => [row.id, { text: addendumText(row), anchor: `addendum-${row.number}` }]))
}

async function commentsOf(hits: Hit[]): Promise<Map<number, Passage>> {
  if (hits.length === 0) return new Map()
  const rows = await db().comment.findMany({
    where: { id: { in: hits.map(({ subjectId }) => subjectId) } },
    select: { id: true, sourceTitle: true, text: true },
  })
  return new Map(rows.map((row) => [row.id, { text: commentText(row), anchor: `comment-${row.id}` }]))
}
