import type { Reader } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { addendumText, commentText, type SearchKind, type SearchSubject } from '@/lib/indexing/documents'

// What has a document in the index: all that is published, also under an article that is scheduled or withdrawn, for its
// readers are asked about at each search.
const ARTICLES = Prisma.sql`a.status = 'published'`
const ADDENDA = Prisma.sql`d.status = 'published'`
const COMMENTS = Prisma.sql`c.status = 'published' and not c.secret`

/** Kind and id of every subject, as a query. */
export const subjectsToFind = Prisma.sql`
  select 'article'::"SearchKind" as kind, a.id as "subjectId" from "Article" a where ${ARTICLES}
  union all
  select 'addendum', d.id from "Addendum" d where ${ADDENDA}
  union all
  select 'comment', c.id from "Comment" c where ${COMMENTS}`

/**
 * Subjects of one kind in the order of their ids, from behind one on.
 * @param lock `locked` keeps others from changing them until the end of the transaction
 */
export async function subjectsAfter(
  from: Reader,
  kind: SearchKind,
  after: number,
  limit: number,
  lock: 'locked' | 'free' = 'free',
): Promise<SearchSubject[]> {
  const slice = (id: Prisma.Sql, of: Prisma.Sql) => {
    const locking = lock === 'locked' ? Prisma.sql`for share of ${of}` : Prisma.empty
    return Prisma.sql`and ${id} > ${after} order by ${id} limit ${limit} ${locking}`
  }
  if (kind === 'article') {
    const rows = await from.$queryRaw<{ id: number; title: string; plainText: string }[]>`
      select a.id, v.title, v."plainText"
      from "Article" a join "Version" v on v."articleId" = a.id and v.number = a."currentVersion"
      where ${ARTICLES} ${slice(Prisma.sql`a.id`, Prisma.sql`a`)}`
    return rows.map((row) => ({ kind, subjectId: row.id, articleId: row.id, title: row.title, text: row.plainText }))
  }
  if (kind === 'addendum') {
    const rows = await from.$queryRaw<{ id: number; articleId: number; summary: string | null; plainText: string }[]>`
      select d.id, d."articleId", d.summary, d."plainText"
      from "Addendum" d where ${ADDENDA} ${slice(Prisma.sql`d.id`, Prisma.sql`d`)}`
    return rows.map((row) => ({
      kind,
      subjectId: row.id,
      articleId: row.articleId,
      title: '',
      text: addendumText(row),
    }))
  }
  const rows = await from.$queryRaw<{ id: number; articleId: number; sourceTitle: string | null; text: string }[]>`
    select c.id, c."articleId", c."sourceTitle", c.text
    from "Comment" c where ${COMMENTS} ${slice(Prisma.sql`c.id`, Prisma.sql`c`)}`
  return rows.map((row) => ({ kind, subjectId: row.id, articleId: row.articleId, title: '', text: commentText(row) }))
}
