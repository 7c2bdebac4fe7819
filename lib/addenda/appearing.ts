import { tags } from '@/lib/cache'
import type { Reader, Tx } from '@/lib/db/client'
import type { Addendum } from '@/lib/db/generated/client'
import { addendumText, searchDocumentRow, writeSearchDocuments } from '@/lib/indexing/documents'

/** Tags of everything that shows an article's addenda: its page, the lists and feeds of addenda, and lists that count them. */
export async function tagsOfAddenda(reader: Reader, articleId: number): Promise<string[]> {
  const filed = await reader.articleCategory.findMany({ where: { articleId }, select: { categoryId: true } })
  return [
    tags.article(articleId),
    tags.articles,
    tags.addenda,
    ...filed.map(({ categoryId }) => tags.category(categoryId)),
  ]
}

/** Has search find what an addendum says now. */
export async function indexAddendum(
  tx: Tx,
  { id, articleId, summary, plainText }: Pick<Addendum, 'id' | 'articleId' | 'summary' | 'plainText'>,
): Promise<void> {
  const text = addendumText({ summary, plainText })
  await writeSearchDocuments(tx, [searchDocumentRow({ kind: 'addendum', subjectId: id, articleId, title: '', text })])
}
