import { editableArticle } from '@/lib/articles/drafting'
import { type Actor, memberIdOf } from '@/lib/auth/actor'
import { inTransaction, type Tx } from '@/lib/db/client'
import {
  type Addendum,
  type AddendumKind,
  type AddendumStatus,
  type Placement,
  Prisma,
} from '@/lib/db/generated/client'
import { Conflict, NotFound } from '@/lib/errors'
import { newFeedId } from '@/lib/feed-id'
import { addUses, recordUses } from '@/lib/media/uses'
import { standingOf } from '@/lib/revisions'
import { type Body, emptyBody } from '@/lib/richtext/body'
import { guardBody } from '@/lib/richtext/guard'
import { storedBody } from '@/lib/richtext/stored'
import { today } from '@/lib/settings/queries'
import { dateFromDay, dayFromDate } from '@/lib/time/day'
import type { SavedAddendum } from './input'

/** An addendum as it is typed. Days in the blog's time zone. */
export interface AddendumWords {
  kind: AddendumKind
  occurredOn: string
  summary: string
  placement: Placement
  afterBlock: string | null
  supersedes: string[]
  creditName: string
  body: Body
}

/** An addendum before its author: its working copy, or what is published where none was begun. */
export interface EditedAddendum extends AddendumWords {
  number: number
  status: AddendumStatus
  /** Counts saves and publications. */
  revision: number
  /** The editor's window that saved last. */
  writer: string | null
  /** Which of its saves that was. */
  turn: number
}

/** A save that saw an older revision than the stored one: both texts still exist. */
export class StaleAddendum extends Conflict {
  /** What is stored, for the author to compare. */
  readonly told: { stored: EditedAddendum }

  constructor(stored: EditedAddendum) {
    super('addenda.stale')
    this.told = { stored }
  }
}

/**
 * Begins an addendum to a published article, for its author alone until it is published.
 * @param key the same for every try: the second finds what the first one began
 * @throws NotFound for whoever may not edit the article; Conflict when it is not published
 */
export async function startAddendum(actor: Actor, articleId: number, key: string): Promise<EditedAddendum> {
  const day = await today()
  return inTransaction(async (tx) => {
    const { currentVersion, status } = await editableArticle(tx, actor, articleId)
    if (currentVersion === null || status !== 'published') throw new Conflict('addenda.notPublished')
    const begun = await begunWith(tx, articleId, key)
    if (begun) return asEdited(begun)
    const { excerpt: _, ...nothing } = storedBody(emptyBody)
    const { _max } = await tx.addendum.aggregate({ where: { articleId }, _max: { number: true } })
    const row = await tx.addendum.create({
      data: {
        ...nothing,
        articleId,
        number: (_max.number ?? 0) + 1,
        occurredOn: dateFromDay(day),
        articleVersion: currentVersion,
        revision: 0,
        feedId: newFeedId(`addendum/${articleId}/${key}`),
        authorId: memberIdOf(actor),
      },
    })
    return asEdited(row)
  })
}

/**
 * Saves the working copy of an addendum, if it is still the one that the author had before them. Readers see nothing of it.
 * @returns the revision that it has now
 * @throws StaleAddendum with what is stored, when somebody saved or published meanwhile: nothing is changed
 * @throws NotFound for whoever may not edit the article; Conflict when the body is none
 */
export async function saveAddendum(
  actor: Actor,
  articleId: number,
  number: number,
  { revision, writer, turn, heirOf, ...words }: SavedAddendum,
): Promise<number> {
  const draft = { ...words, body: guardBody(words.body) } as unknown as Prisma.InputJsonObject
  return inTransaction(async (tx) => {
    const addendum = await editableAddendum(tx, actor, articleId, number)
    const standing = standingOf(addendum, { revision, writer, turn, heirOf })
    if (standing === 'stale') throw new StaleAddendum(asEdited(addendum))
    if (standing === 'late') return addendum.revision
    const counted = { revision: addendum.revision + 1, writer: writer ?? null, turn: turn ?? 0 }
    await tx.addendum.update({ where: { id: addendum.id }, data: { draft, ...counted } })
    await addUses(tx, articleId, draft)
    return counted.revision
  })
}

/** Takes back what was typed since it was published; what never was published is gone altogether. */
export async function discardAddendum(actor: Actor, articleId: number, number: number): Promise<void> {
  await inTransaction(async (tx) => {
    const { id, status } = await editableAddendum(tx, actor, articleId, number)
    if (status === 'draft') await tx.addendum.delete({ where: { id } })
    else
      await tx.addendum.update({
        where: { id },
        data: { draft: Prisma.DbNull, revision: { increment: 1 }, writer: null },
      })
    await recordUses(tx, articleId)
  })
}

/** The addendum, if the actor may edit its article. The article is locked until the end of the transaction. */
export async function editableAddendum(tx: Tx, actor: Actor, articleId: number, number: number): Promise<Addendum> {
  await editableArticle(tx, actor, articleId)
  const addendum = await tx.addendum.findUnique({ where: { articleId_number: { articleId, number } } })
  if (!addendum) throw new NotFound('addenda.notFound')
  return addendum
}

/** The working copy, or else what is published. */
export function asEdited(row: Addendum): EditedAddendum {
  const words = row.draft === null ? wordsOfRow(row) : (row.draft as unknown as AddendumWords) // written by saveAddendum alone
  const { number, status, revision, writer, turn } = row
  return { ...words, number, status, revision, writer, turn }
}

const wordsOfRow = (row: Addendum): AddendumWords => ({
  kind: row.kind,
  occurredOn: dayFromDate(row.occurredOn),
  summary: row.summary ?? '',
  placement: row.placement,
  afterBlock: row.afterBlock,
  supersedes: row.supersedes,
  creditName: row.creditName ?? '',
  body: row.body as unknown as Body,
})

/** The addendum that was begun by an earlier try with this key: its id in feeds ends in it. */
async function begunWith(tx: Tx, articleId: number, key: string): Promise<Addendum | null> {
  return tx.addendum.findFirst({ where: { articleId, feedId: { endsWith: `/${key}` } } })
}
