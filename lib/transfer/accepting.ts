import { randomUUID } from 'node:crypto'
import { editableArticle } from '@/lib/articles/drafting'
import { editableNow } from '@/lib/articles/policy'
import type { Actor } from '@/lib/auth/actor'
import { db, inTransaction, type Tx } from '@/lib/db/client'
import type { TypedState } from '@/lib/db/generated/client'
import { Conflict, NotFound } from '@/lib/errors'
import { today } from '@/lib/settings/queries'
import { splitAddenda } from './addendum-finder'
import { offersIn } from './addendum-offers'
import { type Standing, takeOut } from './taking-out'
import { bodyOf, limitsOf, offersOf } from './typed-addenda'
import type { AcceptedInput } from './typed-input'

/** Articles that one press takes: so many are done before a browser loses patience. */
export const MOST_AT_ONCE = 300

/**
 * Makes a typed addendum a published one of its day, and takes its passage out of the body.
 * @returns the batch by which it is undone
 * @throws Conflict when the article was changed since the member saw it, or has a draft, or the passage cannot be taken out, or
 * the day is none; NotFound for whoever may not edit the article
 */
export async function acceptTyped(actor: Actor, id: number, input: AcceptedInput): Promise<string> {
  const day = await today()
  const batch = randomUUID()
  return inTransaction(async (tx) => {
    const { articleId } = await foundTyped(tx, id)
    const article = await standingArticle(tx, actor, articleId)
    const typed = await foundTyped(tx, id) // as it is now that the article is locked
    if (article.currentVersion !== input.version) throw new Conflict('typed.stale')
    if (typed.state !== 'waiting' && typed.state !== 'later') throw new Conflict('typed.decided')
    if (input.occurredOn > day) throw new Conflict('typed.future')
    const body = await bodyOf(tx, articleId, article.currentVersion)
    const rows = await tx.typedAddendum.findMany({ where: { articleId, state: { not: 'accepted' } } })
    const blocksOf = (beginning: string) => (beginning === typed.heading ? input.blocks : undefined)
    const found = offersOf(rows, offersIn(body, await limitsOf(article, tx), blocksOf)).find(({ row }) => row.id === id)
    if (!found) throw new Conflict('typed.stale')
    if (!found.offer.taken) throw new Conflict('typed.fixed')
    const { addendum, body: rest } = found.offer.taken
    const { kind, occurredOn, summary } = input
    await takeOut(tx, actor, article, rest, [{ ...addendum, id, kind, occurredOn, summary: summary || null }], batch)
    return batch
  })
}

/**
 * Does the same for all whose day is certain, an article after the other, each whole or not at all.
 * @returns how many addenda were made, of how many articles; in how many articles they stay, for these have a draft
 */
export async function acceptCertain(
  actor: Actor,
): Promise<{ batch: string; addenda: number; articles: number; drafted: number }> {
  const batch = randomUUID()
  const certain = { isCertain: true, state: 'waiting' } as const
  const mine = { ...editableNow(actor), currentVersion: { not: null }, typedAddenda: { some: certain } }
  const drafted = await db().article.count({ where: { ...mine, draft: { isNot: null } } })
  const due = await db().article.findMany({
    where: { ...mine, draft: { is: null } },
    orderBy: { id: 'asc' },
    take: MOST_AT_ONCE,
    select: { id: true },
  })
  let addenda = 0
  let articles = 0
  for (const { id } of due) {
    const made = await inTransaction((tx) => takeCertainOut(tx, actor, id, batch)).catch((error) => {
      if (error instanceof Conflict || error instanceof NotFound) return 0 // somebody else works on it just now
      throw error
    })
    addenda += made
    if (made > 0) articles++
  }
  return { batch, addenda, articles, drafted }
}

/** Says that a typed addendum is none, or that it is looked at later, or, after all, that it waits. */
export async function decideTyped(actor: Actor, id: number, state: Exclude<TypedState, 'accepted'>): Promise<void> {
  await inTransaction(async (tx) => {
    const { articleId } = await foundTyped(tx, id)
    await editableArticle(tx, actor, articleId)
    const { count } = await tx.typedAddendum.updateMany({ where: { id, state: { not: 'accepted' } }, data: { state } })
    if (count === 0) throw new Conflict('typed.decided')
  })
}

async function takeCertainOut(tx: Tx, actor: Actor, articleId: number, batch: string): Promise<number> {
  const article = await standingArticle(tx, actor, articleId)
  const rows = await tx.typedAddendum.findMany({ where: { articleId, state: { not: 'accepted' } } })
  const body = await bodyOf(tx, articleId, article.currentVersion)
  const decided = new Set(rows.filter(({ state }) => state !== 'waiting').map(({ heading }) => heading))
  const { addenda, body: rest } = splitAddenda(body, await limitsOf(article, tx), decided)
  const waiting = rows.filter(({ state, heading }) => state === 'waiting' && !decided.has(heading))
  const accepted = addenda.flatMap(({ beginning, kind, occurredOn, summary, placement, afterBlock, body: words }) => {
    const at = waiting.findIndex(({ heading }) => heading === beginning)
    const said = { kind, occurredOn, summary, placement, afterBlock, body: words }
    return waiting.splice(at < 0 ? waiting.length : at, 1).map(({ id }) => ({ ...said, id }))
  })
  if (accepted.length === 0 || accepted.length < addenda.length) return 0 // not searched since it was changed
  await takeOut(tx, actor, article, rest, accepted, batch)
  return accepted.length
}

/** The article, locked, if the actor may edit it and nothing waits to be published: its draft would bring the passage back. */
async function standingArticle(tx: Tx, actor: Actor, articleId: number): Promise<Standing> {
  const article = await editableArticle(tx, actor, articleId)
  const { currentVersion } = article
  if (currentVersion === null) throw new Conflict('articles.nothingPublished')
  if ((await tx.draft.count({ where: { articleId } })) > 0) throw new Conflict('typed.drafted')
  return { ...article, currentVersion }
}

async function foundTyped(tx: Tx, id: number) {
  const typed = await tx.typedAddendum.findUnique({ where: { id } })
  if (!typed) throw new NotFound('typed.notFound')
  return typed
}
