import type { Tx } from '@/lib/db/client'
import { siteUrl } from '@/lib/env'
import {
  addendumText,
  commentText,
  type SearchSubject,
  searchDocumentRow,
  writeSearchDocuments,
} from '@/lib/indexing/documents'
import { TAGLINE, TITLE } from '@/prisma/sample/blog'
import type { SampleCategory } from '@/prisma/sample/categories'
import { AUTHOR, type SampleArticle } from '@/prisma/sample/story'
import { type CommentRow, rowsOf, type SampleRows } from './sample-rows'

/** Marks the sample's articles among ImportedEntry's sources. */
export const SAMPLE_SOURCE = 'sample'

/** Writes the told articles with everything that hangs on them. @returns their ids by path */
export async function plantArticles(
  tx: Tx,
  told: SampleArticle[],
  categoryIds: Map<string, number>,
  memberId: number,
): Promise<Map<string, number>> {
  const ids = new Map<string, number>()
  const found: SearchSubject[] = []
  for (const article of told) {
    const rows = rowsOf(article)
    const id = await plantArticle(tx, rows, memberId)
    ids.set(article.path, id)
    await fileUnder(tx, id, rows, article.categories, categoryIds)
    const commentIds = new Map<string, number>()
    for (const comment of rows.comments) {
      commentIds.set(
        comment.columns.name,
        await plantThread(tx, comment, { articleId: id, parentId: null, memberId }, found),
      )
    }
    await plantAddenda(tx, rows, { articleId: id, commentIds, memberId }, found)
    found.push({ kind: 'article', subjectId: id, articleId: id, title: article.title, text: rows.version.plainText })
  }
  for (const { path, supersededBy } of told) {
    if (supersededBy === undefined) continue
    await tx.article.update({ where: { id: known(ids, path) }, data: { supersededById: known(ids, supersededBy) } })
  }
  await writeSearchDocuments(tx, found.map(searchDocumentRow))
  return ids
}

/** Creates categories from the top down. @returns their ids by name */
export async function plantCategories(
  tx: Tx,
  told: SampleCategory[],
  parentId: number | null = null,
): Promise<Map<string, number>> {
  const ids = new Map<string, number>()
  for (const [position, { children, supportEndsOn, ...columns }] of told.entries()) {
    const ends = supportEndsOn ? new Date(supportEndsOn) : null
    const { id } = await tx.category.create({ data: { ...columns, supportEndsOn: ends, parentId, position } })
    ids.set(columns.name, id)
    for (const [name, child] of await plantCategories(tx, children ?? [], id)) ids.set(name, child)
  }
  return ids
}

/** The author's comments carry a badge, which takes a member: one that left at once and can never sign in. */
export async function plantAuthor(tx: Tx): Promise<number> {
  const data = { email: 'sample-author@blog.invalid', name: AUTHOR, role: 'author', leftAt: new Date() } as const
  return (await tx.member.create({ data })).id
}

/** Names the blog, unless the blogger already did. @returns the settings that were made */
export async function plantSettings(tx: Tx): Promise<Record<string, string>> {
  const data = Object.entries({ title: TITLE, tagline: TAGLINE }).map(([key, value]) => ({ key, value }))
  const made = await tx.setting.createManyAndReturn({ data, skipDuplicates: true })
  return Object.fromEntries(made.map(({ key, value }) => [key, String(value)]))
}

async function plantArticle(tx: Tx, rows: SampleRows, memberId: number): Promise<number> {
  const data = { ...rows.article, feedId: feedIdOf(rows), authorId: memberId }
  const { id: articleId } = await tx.article.create({ data })
  await tx.version.create({ data: { ...rows.version, articleId, authorId: memberId } })
  await tx.address.create({ data: { path: rows.article.path, state: 'current', articleId } })
  await tx.importedEntry.create({ data: { ...rows.entry, source: SAMPLE_SOURCE, articleId } })
  return articleId
}

const fileUnder = (tx: Tx, articleId: number, rows: SampleRows, names: string[], ids: Map<string, number>) =>
  tx.articleCategory.createMany({
    data: names.map((name, position) => ({
      articleId,
      categoryId: known(ids, name),
      position,
      publishedAt: rows.article.publishedAt,
    })),
  })

/** Writes a comment and the replies below it. @returns the comment's id */
async function plantThread(
  tx: Tx,
  { columns, byAuthor, replies }: CommentRow,
  under: { articleId: number; parentId: number | null; memberId: number },
  found: SearchSubject[],
): Promise<number> {
  const comment = await tx.comment.create({
    data: { ...columns, ...under, memberId: byAuthor ? under.memberId : null },
  })
  const { id, articleId } = comment
  found.push({ kind: 'comment', subjectId: id, articleId, title: '', text: commentText(comment) })
  for (const reply of replies) await plantThread(tx, reply, { ...under, parentId: id }, found)
  return id
}

async function plantAddenda(
  tx: Tx,
  rows: SampleRows,
  { articleId, commentIds, memberId }: { articleId: number; commentIds: Map<string, number>; memberId: number },
  found: SearchSubject[],
): Promise<void> {
  for (const { columns, creditTo } of rows.addenda) {
    const creditCommentId = creditTo === undefined ? null : known(commentIds, creditTo)
    const feedId = `${feedIdOf(rows)}/addendum-${columns.number}`
    const data = { ...columns, articleId, creditCommentId, authorId: memberId, feedId }
    const addendum = await tx.addendum.create({ data })
    found.push({ kind: 'addendum', subjectId: addendum.id, articleId, title: '', text: addendumText(addendum) })
  }
}

/** A tag: URI (RFC 4151): the host and a day on which it was the blog's, then a name that the sample alone uses. */
const feedIdOf = ({ article: { path, publishedAt } }: SampleRows) =>
  `tag:${new URL(siteUrl()).hostname},${publishedAt.toISOString().slice(0, 10)}:sample${path}`

function known(ids: Map<string, number>, name: string): number {
  const id = ids.get(name)
  if (id === undefined) throw new Error(`Sample: nothing is called 「${name}」.`)
  return id
}
