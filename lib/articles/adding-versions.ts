import { type Actor, memberIdOf } from '@/lib/auth/actor'
import type { Tx } from '@/lib/db/client'
import type { VersionKind } from '@/lib/db/generated/client'
import { searchDocumentRow, writeSearchDocuments } from '@/lib/indexing/documents'
import { storedBody } from '@/lib/richtext/stored'
import type { VersionWords } from './versions'

/** Keeps words as an article's next version; whether readers see it is said by the article. @returns its number */
export async function addVersion(
  tx: Tx,
  actor: Actor,
  articleId: number,
  { title, body }: VersionWords,
  { kind, note = '' }: { kind: VersionKind; note?: string },
): Promise<number> {
  const { _max } = await tx.version.aggregate({ where: { articleId }, _max: { number: true } })
  const number = (_max.number ?? 0) + 1
  await tx.version.create({
    data: {
      ...storedBody(body),
      articleId,
      number,
      title: title.trim(),
      note: note || null,
      kind,
      authorId: memberIdOf(actor),
    },
  })
  return number
}

/** Has search find what this version of an article says. */
export async function indexArticle(tx: Tx, articleId: number, version: number): Promise<void> {
  const { title, plainText } = await tx.version.findUniqueOrThrow({
    where: { articleId_number: { articleId, number: version } },
    select: { title: true, plainText: true },
  })
  const subject = { kind: 'article' as const, subjectId: articleId, articleId, title, text: plainText }
  await writeSearchDocuments(tx, [searchDocumentRow(subject)])
}
