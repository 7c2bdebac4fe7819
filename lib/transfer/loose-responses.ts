import { expire, tags } from '@/lib/cache'
import { db, inTransaction, type Tx } from '@/lib/db/client'
import { newIds } from '@/lib/db/ids'
import { commentText, searchDocumentRow, writeSearchDocuments } from '@/lib/indexing/documents'
import { insertRows } from './bulk-rows'
import { commentRow } from './entry-rows'
import type { ImportedResponse } from './mt/responses'

/** Comments and trackbacks that a file gives without their entry (NO ENTRY), for the article of the same date. */
export interface LooseResponses {
  /** Hash of where they stand in the file: so they are added once. */
  contentHash: string
  date: Date | null
  responses: ImportedResponse[]
}

/**
 * Adds loose responses to the imported article that was published at their date.
 * @returns how many were added, or null when there is no such article
 */
export async function addLoose(loose: LooseResponses): Promise<ImportedResponse[] | null> {
  const articleId = loose.date === null ? null : await articleOf(loose.date)
  if (articleId === null) return null
  const keyed = loose.responses.map((response, index) => ({ response, key: `mt:${loose.contentHash}:${index}` }))
  return inTransaction(async (tx) => {
    const there = await tx.comment.findMany({
      where: { idempotencyKey: { in: keyed.map(({ key }) => key) } },
      select: { idempotencyKey: true },
    })
    const present = new Set(there.map(({ idempotencyKey }) => idempotencyKey))
    const fresh = keyed.filter(({ key }) => !present.has(key))
    const ids = await newIds(tx, 'Comment', fresh.length)
    const numbered = fresh.map((one, index) => ({ ...one, id: ids[index] ?? 0 }))
    const about = { articleId, articleVersion: null, addendaSeen: 0 }
    const rows = numbered.map(({ id, key, response }) => ({ ...commentRow(id, response, about), idempotencyKey: key }))
    await insertRows(tx, 'Comment', rows)
    if (rows.length > 0) await showResponsesOf(tx, articleId)
    const found = numbered.flatMap(({ id, response }) =>
      response.secret
        ? []
        : [{ kind: 'comment' as const, subjectId: id, articleId, title: '', text: commentText(response) }],
    )
    await writeSearchDocuments(tx, found.map(searchDocumentRow))
    await expire(tx, tags.article(articleId), tags.articles, tags.comments)
    return fresh.map(({ response }) => response)
  })
}

/** An article without comments shows none; what readers wrote is always shown. */
const showResponsesOf = (tx: Tx, id: number) =>
  tx.article.updateMany({ where: { id, commentPolicy: 'off' }, data: { commentPolicy: 'closed' } })

async function articleOf(date: Date): Promise<number | null> {
  const found = await db().importedEntry.findFirst({
    where: { source: { startsWith: 'mt:' }, article: { publishedAt: date } },
    select: { articleId: true },
  })
  return found?.articleId ?? null
}
