import { type ArticleLink, linksTo } from '@/lib/articles/queries'
import { db } from '@/lib/db/client'
import { isPublished } from '@/lib/db/published'
import { VISIBLE } from './policy'
import { rootsOf, type Standing, standing, type ThreadRow } from './standing'
import { type CommentView, type StoredComment, viewOf } from './views'

export type { CommentView } from './views'

export interface ThreadPage {
  comments: CommentView[]
  page: number
  pages: number
  /** Comments that can be read, without placeholders and without what other sites said. */
  total: number
}

/** Top-level comments on a page of a thread. */
export const THREADS_PER_PAGE = 100

/**
 * One page of an article's comments in the order of time, as two levels. Trackbacks and their kind stand among them.
 * @param page from 1; a page beyond the end is empty
 */
export async function threadPage(articleId: number, page: number): Promise<ThreadPage> {
  const { standing, total } = await standingOf(articleId)
  const roots = rootsOf(standing)
  const threads = standing.filter((comment) => roots.get(comment.id) === comment.id)
  const shown = new Set(
    threads.slice((page - 1) * THREADS_PER_PAGE, page * THREADS_PER_PAGE).map((comment) => comment.id),
  )
  const onPage = standing.filter((comment) => shown.has(roots.get(comment.id) ?? 0))
  const full = onPage.length === 0 ? [] : await fullComments(onPage.map(({ id }) => id))
  return {
    comments: full.map((comment) => viewOf(comment, rootAbove(comment.id, roots))),
    page,
    pages: Math.max(1, Math.ceil(threads.length / THREADS_PER_PAGE)),
    total,
  }
}

/** In the order of time. */
const fullComments = (ids: number[]) =>
  db().$queryRaw<StoredComment[]>`-- planned once
    select c.id, c.kind, c."mentionKind", c.status, c.name, c.url, c.text, c."memberId", c."createdAt", c."editedAt",
      c."articleVersion", c."addendaSeen", c.amendment, c.outdated, c."sourceTitle", c."sourceName", (
      select min(a.number) from "Addendum" a
      where a."creditCommentId" = c.id and a.status = 'published' and a."publishedAt" <= now()
    ) as "creditedIn"
    from "Comment" c where c.id = any(${ids}) order by c."createdAt", c.id`

/** Comments that can be read under each article, without what other sites said; articles without any are left out. */
export async function commentCountsOf(articleIds: number[]): Promise<Record<number, number>> {
  const rows = await db().$queryRaw<{ articleId: number; count: number }[]>`
    select c."articleId", count(*)::int as count from "Comment" c
    where c."articleId" = any(${articleIds}) and c.kind = 'comment' and ${VISIBLE} group by 1`
  return Object.fromEntries(rows.map((row) => [row.articleId, row.count]))
}

/** The newest readers' comments under published articles; trackbacks are not among them. */
export async function recentComments(
  limit: number,
): Promise<{ id: number; name: string; createdAt: Date; article: ArticleLink }[]> {
  const rows = await db().$queryRaw<{ id: number; name: string; createdAt: Date; articleId: number }[]>`
    select c.id, c.name, c."createdAt", c."articleId" from "Comment" c
    join "Article" a on a.id = c."articleId" and a.status = 'published' and a."publishedAt" <= now() and a."commentPolicy" <> 'off'
    where ${VISIBLE} and c.kind = 'comment' order by c."createdAt" desc, c.id desc limit ${limit}`
  const articles = new Map((await linksTo(rows.map((row) => row.articleId))).map((link) => [link.id, link]))
  return rows.flatMap(({ articleId, ...comment }) => {
    const article = articles.get(articleId)
    return article ? [{ ...comment, article }] : []
  })
}

/** Where a readable comment stands: its article, and the page of the thread; null when nobody may read it. */
export async function placeOf(commentId: number): Promise<{ articleId: number; path: string; page: number } | null> {
  const [found] = await db().$queryRaw<{ articleId: number; path: string }[]>`
    select c."articleId", a.path from "Comment" c join "Article" a on a.id = c."articleId"
    where c.id = ${commentId} and ${VISIBLE} and a.status = 'published' and a."publishedAt" <= now() and a."commentPolicy" <> 'off'`
  if (!found) return null
  const { standing } = await standingOf(found.articleId)
  const roots = rootsOf(standing)
  const threads = standing.filter((comment) => roots.get(comment.id) === comment.id)
  const at = threads.findIndex((thread) => thread.id === roots.get(commentId))
  return { ...found, page: Math.floor(at / THREADS_PER_PAGE) + 1 }
}

/** A comment under this article that a reader may answer, as it is shown above the answer; null when there is none. */
export const answerableComment = (
  articleId: number,
  id: number,
): Promise<{ id: number; name: string; text: string; createdAt: Date } | null> =>
  db().comment.findFirst({
    where: { id, articleId, kind: 'comment', status: 'published', secret: false },
    select: { id: true, name: true, text: true, createdAt: true },
  })

/** A comment that readers can see, for whoever has something to say about it; null when there is none. */
export const readableComment = (id: number): Promise<{ id: number; name: string; text: string } | null> =>
  db().comment.findFirst({
    where: { id, status: 'published', secret: false, article: isPublished() },
    select: { id: true, name: true, text: true },
  })

const rootAbove = (id: number, roots: Map<number, number>) => {
  const root = roots.get(id) ?? id
  return root === id ? null : root
}

/** What stands in an article's thread, in the order of time, and how many readers' comments can be read there. */
async function standingOf(articleId: number): Promise<{ standing: Standing[]; total: number }> {
  const rows = await db().$queryRaw<(ThreadRow & { counts: boolean })[]>`-- planned once
    select c.id, c."parentId", ${VISIBLE} as visible, (c.status = 'removed' and not c.secret) as removed,
      (c.kind = 'comment' and ${VISIBLE}) as counts
    from "Comment" c where c."articleId" = ${articleId} order by c."createdAt", c.id`
  return { standing: standing(rows), total: rows.filter(({ counts }) => counts).length }
}
