import { isDeepStrictEqual } from 'node:util'
import { addVersion } from '@/lib/articles/adding-versions'
import { editableArticle } from '@/lib/articles/drafting'
import { editableNow } from '@/lib/articles/policy'
import type { Actor } from '@/lib/auth/actor'
import { note } from '@/lib/auth/audit'
import { db, inTransaction, type Tx } from '@/lib/db/client'
import { Conflict, NotFound } from '@/lib/errors'
import { removeSearchDocuments } from '@/lib/indexing/documents'
import type { Body } from '@/lib/richtext/body'
import { site } from '@/lib/settings/queries'
import { dayFromDate, startOfDay } from '@/lib/time/day'
import { countAsSeen, showVersion } from './taking-out'

/** After so long it is no longer offered to undo an acceptance. */
const UNDONE_WITHIN_DAYS = 30

/**
 * Takes back what was accepted together: the addenda go, and each body is again what it was, as a trivial version. An article that
 * somebody has worked on since stays as it is.
 * @returns how many articles were put back, and how many were not
 * @throws NotFound when there is nothing of that name that the actor may undo
 */
export async function undoAcceptance(actor: Actor, batch: string): Promise<{ undone: number; left: number }> {
  const due = await db().acceptance.findMany({
    where: { batch, article: editableNow(actor) },
    orderBy: { id: 'desc' },
    select: { id: true },
  })
  if (due.length === 0) throw new NotFound('typed.notFound')
  let undone = 0
  for (const { id } of due) {
    const isUndone = await inTransaction((tx) => putBack(tx, actor, id)).catch((error) => {
      if (error instanceof Conflict || error instanceof NotFound) return false
      throw error
    })
    if (isUndone) undone++
  }
  return { undone, left: due.length - undone }
}

/** Forgets acceptances that nobody undoes any more. */
export async function sweepAcceptances(): Promise<void> {
  const before = new Date(Date.now() - UNDONE_WITHIN_DAYS * 24 * 60 * 60 * 1000)
  await db().acceptance.deleteMany({ where: { createdAt: { lt: before } } })
}

async function putBack(tx: Tx, actor: Actor, id: number): Promise<boolean> {
  const { articleId } = await tx.acceptance.findUniqueOrThrow({ where: { id } })
  const article = await editableArticle(tx, actor, articleId)
  const acceptance = await tx.acceptance.findUnique({
    where: { id },
    include: { typed: { include: { addendum: true } } },
  })
  const { currentVersion } = article
  if (!acceptance || currentVersion === null) return false
  const versions = await tx.version.findMany({
    where: { articleId, number: { in: [currentVersion, acceptance.version, acceptance.versionBefore] } },
  })
  const [now, made, before] = [currentVersion, acceptance.version, acceptance.versionBefore].map((number) =>
    versions.find((version) => version.number === number),
  )
  if (!now || !made || !before) return false
  const isTouched = now.title !== made.title || !isDeepStrictEqual(now.body, made.body)
  const addenda = acceptance.typed.flatMap(({ addendum }) => (addendum ? [addendum] : []))
  const areTouched =
    addenda.length < acceptance.typed.length ||
    addenda.some(({ status, revision, draft }) => status !== 'published' || revision !== 1 || draft !== null)
  if (isTouched || areTouched || (await tx.draft.count({ where: { articleId } })) > 0) return false

  const { timeZone } = await site(tx)
  const ids = addenda.map((addendum) => addendum.id)
  await tx.typedAddendum.updateMany({
    where: { acceptanceId: id },
    data: { state: 'waiting', addendumId: null, acceptanceId: null },
  })
  await tx.acceptance.delete({ where: { id } })
  await tx.addendum.deleteMany({ where: { id: { in: ids } } })
  await removeSearchDocuments(tx, 'addendum', ids)
  for (const { occurredOn } of addenda)
    await countAsSeen(tx, articleId, startOfDay(dayFromDate(occurredOn), timeZone), -1)
  const words = { title: before.title, body: before.body as unknown as Body }
  const version = await addVersion(tx, actor, articleId, words, { kind: 'trivial' })
  const newest = Math.max(0, ...addenda.map(({ publishedAt }) => publishedAt?.getTime() ?? 0))
  const wasMoved = article.substantiveAt?.getTime() === newest // and by nothing else since
  await showVersion(
    tx,
    { ...article, currentVersion },
    version,
    wasMoved ? acceptance.substantiveAt : article.substantiveAt,
  )
  await note(tx, actor, 'putBack', `article ${articleId}`)
  return true
}
