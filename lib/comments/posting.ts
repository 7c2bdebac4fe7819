import type { Actor } from '@/lib/auth/actor'
import { hashOfToken } from '@/lib/auth/tokens'
import { inBareTransaction } from '@/lib/db/bare-transaction'
import { inTransaction, type SqlTx } from '@/lib/db/client'
import { queueUp } from '@/lib/db/locks'
import { encrypt } from '@/lib/encryption'
import { Conflict } from '@/lib/errors'
import { isMailSet } from '@/lib/mail/outbox'
import { commentRules, site } from '@/lib/settings/queries'
import { admit, type First, foundBy } from './admitting'
import { followAnswers } from './answers'
import { followChange } from './appearing'
import { arrivingOf, type NewComment, tokenOf } from './arriving'
import type { Sender } from './input'
import { judge } from './judging'
import { hashOfNetwork } from './pace'
import { callsItSpam, hasService } from './second-opinion'
import { store } from './storing'
import { hashOfText } from './text-hash'

/** What became of it. */
export interface Posted {
  id: number
  isPublished: boolean
  /** The secret by which its writer may see, change and take it back. Null for a member, and where others may know the words. */
  token: string | null
}

const REMEMBERED_MS = 24 * 60 * 60 * 1000

/**
 * Posts a comment under an article: once, however often it is sent. What a member writes is published; a reader's is held,
 * published or put aside as the blog's rule and its words have it.
 * @throws NotFound when the article or the comment it answers cannot be read, Conflict when comments are closed, the name
 * is a member's, or answers are to go to no address, TooMany when this network is too fast; nothing is stored then
 */
export async function postComment(actor: Actor, articleId: number, input: NewComment): Promise<Posted> {
  const wantsAnswers = actor.kind !== 'member' && input.notify !== undefined && isMailSet()
  if (wantsAnswers && input.email === null) throw new Conflict('comments.noEmailToNotify')
  const blog = wantsAnswers ? await site() : null
  const calledSpam = await saidElsewhere(actor, articleId, input)
  const queue = hashOfNetwork(input.sender.network)
  if (!blog) return inBareTransaction(queue, (tx) => postWithin({ tx, calledSpam }, actor, articleId, input))
  return inTransaction(async (tx) => {
    await queueUp(tx, queue)
    const posted = await postWithin({ tx, calledSpam }, actor, articleId, input)
    await followAnswers(tx, blog, { ...input, id: posted.id, articleId })
    return posted
  })
}

/** The transaction that a comment is posted in, and what was said of it before. */
interface Posting {
  tx: SqlTx
  /** By the service that the owner chose; null where it said nothing. */
  calledSpam?: boolean | null
}

/**
 * The service that the owner chose is asked only of what would be taken: a stranger does not have it asked by sending what is
 * refused anyway, or the same again. While it thinks no transaction is open, so all is looked up anew when the comment is stored.
 */
async function saidElsewhere(actor: Actor, articleId: number, input: NewComment): Promise<boolean | null> {
  if (actor.kind === 'member' || !hasService()) return null
  const arriving = arrivingOf(actor, articleId, input)
  const isNew = await inTransaction(async (tx) => {
    const found = await foundBy(tx, arriving)
    if (found.first && isRemembered(found.first)) return false
    await admit(tx, actor, found, input)
    return true
  })
  return isNew ? callsItSpam(input, (await commentRules()).language) : null
}

/**
 * The same as part of another verb.
 * @param posting its `tx` is one in which a reader's network has queued up (`queueUp`): two at once would not find each other, and both
 * pass the pace. A member's needs not: its key alone keeps it single
 */
export async function postWithin(
  { tx, calledSpam = null }: Posting,
  actor: Actor,
  articleId: number,
  input: NewComment,
): Promise<Posted> {
  const arriving = arrivingOf(actor, articleId, input)
  const { key, token, compared } = arriving
  const found = await foundBy(tx, arriving)
  const { first, surroundings } = found
  if (first && isRemembered(first)) return answerOf(first, key, input.sender)
  if (first) await tx.$executeRaw`update "Comment" set "idempotencyKey" = null where id = ${first.id}`

  const { article, parentId, name } = await admit(tx, actor, found, input)
  const isMember = actor.kind === 'member'
  const { network } = input.sender
  const verdict = isMember
    ? { status: 'published' as const, reasons: [], judgedIn: 0 }
    : await judge(
        tx,
        { ...input, articleId, name, network, isCalledSpam: calledSpam === true },
        await commentRules(tx), // now: the service and the queue may have taken their time
        surroundings,
      )
  const { networkHash, emailHash, ownerTokenHash } = compared.marks
  const comment = await store(tx, {
    ...{ articleId, parentId, name, networkHash, emailHash, idempotencyKey: key },
    ...{ url: input.url, text: input.text, textHash: hashOfText(input.text) },
    ...{ status: verdict.status, heldReasons: verdict.reasons, judgedIn: verdict.judgedIn, calledSpam },
    ...{ articleVersion: article.currentVersion, addendaSeen: article.addenda },
    outdated: input.outdated,
    outdatedHeading: input.outdated ? await headingOf(tx, article, input.heading) : null,
    emailCipher: input.email === null ? null : encrypt(input.email),
    ownerTokenHash: isMember ? null : ownerTokenHash,
    memberId: isMember ? actor.id : null,
  })
  if (!comment) {
    const { first: sooner } = await foundBy(tx, arriving)
    if (!sooner) throw new Error('A comment with this key was there, and went.')
    return answerOf(sooner, key, input.sender)
  }
  await followChange(tx, [comment], new Set())
  return { id: comment.id, isPublished: comment.status === 'published', token: isMember ? null : token }
}

const isRemembered = ({ createdAt }: First) => Date.now() - createdAt.getTime() < REMEMBERED_MS

/** A repeat's answer. While nobody else has read the words, whoever sends them again is their writer. */
function answerOf({ id, status, ownerTokenHash }: First, key: string, { token }: Sender): Posted {
  if (status === 'published' || ownerTokenHash === null) return { id, isPublished: status === 'published', token: null }
  const own = [token, tokenOf(key)].find((each) => each !== null && hashOfToken(each).equals(ownerTokenHash))
  return { id, isPublished: false, token: own ?? null }
}

/** A heading of the article as readers have it before them, or null: forms say all kinds of things. */
async function headingOf(
  tx: SqlTx,
  { id, currentVersion }: { id: number; currentVersion: number | null },
  heading: string,
): Promise<string | null> {
  const found = await tx.$queryRaw<object[]>`
    select from "Version" v, jsonb_array_elements(v.rendered) as block
    where v."articleId" = ${id} and v.number = ${currentVersion} and block #>> '{heading,text}' = ${heading} limit 1`
  return found.length > 0 ? heading : null
}
