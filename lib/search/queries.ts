import { db } from '@/lib/db/client'
import { site } from '@/lib/settings/queries'
import { foldQuery } from '@/lib/text'
import { addendumText, commentText } from './documents'
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
  if (hits.length === 0) return []
  const subjects = (...places: Matched[]) =>
    hits.filter(({ matched }) => places.includes(matched)).map(({ subjectId }) => subjectId)
  const [articles, texts, addenda, comments] = await Promise.all([
    articlesOf(hits.map(({ articleId }) => articleId)),
    bodiesOf(subjects('title', 'body')),
    db().addendum.findMany({
      where: { id: { in: subjects('addendum') } },
      select: { id: true, number: true, summary: true, plainText: true },
    }),
    db().comment.findMany({
      where: { id: { in: subjects('comment') } },
      select: { id: true, sourceTitle: true, text: true },
    }),
  ])
  const passage = ({ matched, subjectId }: Hit): { text: string; anchor: string | null } => {
    const addendum = matched === 'addendum' && addenda.find(({ id }) => id === subjectId)
    if (addendum) return { text: addendumText(addendum), anchor: `addendum-${addendum.number}` }
    const comment = matched === 'comment' && comments.find(({ id }) => id === subjectId)
    if (comment) return { text: commentText(comment), anchor: `comment-${comment.id}` }
    return { text: texts.find(({ id }) => id === subjectId)?.text ?? '', anchor: null }
  }
  return hits.flatMap((hit) => {
    const article = articles.find(({ articleId }) => articleId === hit.articleId)
    if (!article) return [] // it was withdrawn while we looked
    const { text, anchor } = passage(hit)
    return {
      ...article,
      ...excerptAround(text, terms),
      titleMarks: marksIn(article.title, terms),
      matched: hit.matched,
      anchor,
    }
  })
}

const articlesOf = (ids: number[]) =>
  db().$queryRaw<Pick<SearchResult, 'articleId' | 'title' | 'path' | 'publishedAt' | 'newestChange'>[]>`
    select a.id as "articleId", v.title, a.path, a."publishedAt", a."substantiveAt" as "newestChange"
    from "Article" a join "Version" v on v."articleId" = a.id and v.number = a."currentVersion" where a.id = any(${ids})`

const bodiesOf = (ids: number[]) =>
  db().$queryRaw<{ id: number; text: string }[]>`
    select a.id, v."plainText" as text
    from "Article" a join "Version" v on v."articleId" = a.id and v.number = a."currentVersion" where a.id = any(${ids})`
