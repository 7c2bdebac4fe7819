import type { Actor } from '@/lib/auth/actor'
import { hashOfToken } from '@/lib/auth/tokens'
import { inTransaction, type Tx } from '@/lib/db/client'
import type { Comment } from '@/lib/db/generated/client'
import { isPublished } from '@/lib/db/published'
import { encrypt, keyedHash } from '@/lib/encryption'
import { Conflict, NotFound } from '@/lib/errors'
import { hashOfEmail } from '@/lib/following/secrets'
import { isMailSet } from '@/lib/mail/outbox'
import { commentRules, site } from '@/lib/settings/queries'
import { fold } from '@/lib/text'
import { followAnswers } from './answers'
import { followChange } from './appearing'
import type { CommentForm, Sender } from './input'
import { hashOfText, judge, type Rules } from './judging'
import { passesForOther } from './names'
import { checkPace, hashOfNetwork, queueUp } from './pace'
import { canComment } from './policy'
import { callsItSpam } from './second-opinion'

/** What a form says, and where it came from. */
export type NewComment = CommentForm & { sender: Sender }

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
  const rules = await commentRules() // before a transaction holds one connection and waits for another
  const isCalledSpam = actor.kind !== 'member' && (await callsItSpam(input, rules.language))
  const wantsAnswers = actor.kind !== 'member' && input.notify !== undefined && isMailSet()
  if (wantsAnswers && input.email === null) throw new Conflict('comments.noEmailToNotify')
  const blog = wantsAnswers ? await site() : null
  return inTransaction(async (tx) => {
    const posted = await postWithin({ tx, rules, isCalledSpam }, actor, articleId, input)
    if (blog) await followAnswers(tx, blog, { ...input, id: posted.id, articleId })
    return posted
  })
}

/** The transaction that a comment is posted in, and by what readers' comments are judged. */
interface Posting {
  tx: Tx
  rules: Rules
  /** By the service that the owner chose. */
  isCalledSpam?: boolean
}

/** The same as part of another verb. */
export async function postWithin(
  { tx, rules, isCalledSpam = false }: Posting,
  actor: Actor,
  articleId: number,
  input: NewComment,
): Promise<Posted> {
  const key = keyOf(actor, articleId, input)
  const networkHash = hashOfNetwork(input.sender.network)
  await queueUp(tx, networkHash)
  const first = await tx.comment.findUnique({ where: { idempotencyKey: key } })
  if (first && isRemembered(first)) return answerOf(first, key, input.sender)
  if (first) await tx.comment.update({ where: { id: first.id }, data: { idempotencyKey: null } })

  const article = await articleOf(tx, actor, articleId)
  const parentId = input.parent === null ? null : await threadOf(tx, articleId, input.parent)
  const isMember = actor.kind === 'member'
  const name = isMember ? await nameOfMember(tx, actor.id) : await ownName(tx, input.name, article.authorName)
  if (!isMember) await checkPace(tx, networkHash)

  const emailHash = input.email === null ? null : hashOfEmail(input.email)
  const ownerTokenHash = hashOfToken(input.sender.token ?? tokenOf(key))
  const marks = { networkHash, emailHash, ownerTokenHash }
  const { network } = input.sender
  const verdict = isMember
    ? { status: 'published' as const, reasons: [] }
    : await judge(tx, { ...input, articleId, name, network, marks, isCalledSpam }, rules)
  const [comment] = await tx.comment.createManyAndReturn({
    skipDuplicates: true, // sent twice at once from two networks, with the same key drawn at random
    data: {
      ...{ articleId, parentId, name, networkHash, emailHash, idempotencyKey: key },
      ...{ url: input.url, text: input.text, textHash: hashOfText(input.text) },
      ...{ status: verdict.status, heldReasons: verdict.reasons },
      ...{ articleVersion: article.currentVersion, addendaSeen: article._count.addenda },
      outdated: input.outdated,
      outdatedHeading: input.outdated ? await headingOf(tx, article, input.heading) : null,
      emailCipher: input.email === null ? null : encrypt(input.email),
      ownerTokenHash: isMember ? null : ownerTokenHash,
      memberId: isMember ? actor.id : null,
    },
  })
  if (!comment)
    return answerOf(await tx.comment.findUniqueOrThrow({ where: { idempotencyKey: key } }), key, input.sender)
  await followChange(tx, [comment], new Set())
  const token = isMember ? null : (input.sender.token ?? tokenOf(key))
  return { id: comment.id, isPublished: comment.status === 'published', token }
}

/** One comment has one key: from the form where it drew one, or else from the words and the network they came from. */
function keyOf(actor: Actor, articleId: number, { parent, name, text, key, sender }: NewComment): string {
  const writer = actor.kind === 'member' ? `member ${actor.id}` : fold(name)
  const parts = [articleId, parent, writer, fold(text), key === '' ? ['network', sender.network] : ['key', key]]
  return keyedHash(`comment ${JSON.stringify(parts)}`).toString('base64url')
}

/** The secret of a comment whose writer had none: derived, so that a repeat whose first answer was lost gets the same. */
const tokenOf = (key: string) => keyedHash(`comment owner ${key}`).toString('base64url')

const isRemembered = ({ createdAt }: Comment) => Date.now() - createdAt.getTime() < REMEMBERED_MS

/** A repeat's answer. While nobody else has read the words, whoever sends them again is their writer. */
function answerOf({ id, status, ownerTokenHash }: Comment, key: string, { token }: Sender): Posted {
  if (status === 'published' || ownerTokenHash === null) return { id, isPublished: status === 'published', token: null }
  const own = [token, tokenOf(key)].find((each) => each !== null && hashOfToken(each).equals(ownerTokenHash))
  return { id, isPublished: false, token: own ?? null }
}

async function articleOf(tx: Tx, actor: Actor, id: number) {
  const article = await tx.article.findFirst({
    where: { id, commentPolicy: { not: 'off' }, ...isPublished() },
    include: { _count: { select: { addenda: { where: { status: 'published', publishedAt: { lte: new Date() } } } } } },
  })
  if (!article) throw new NotFound('comments.noArticle')
  if (!canComment(actor, article, new Date())) throw new Conflict('comments.closedMeanwhile')
  return article
}

/** A heading of the article as readers have it before them, or null: forms say all kinds of things. */
async function headingOf(
  tx: Tx,
  { id, currentVersion }: { id: number; currentVersion: number | null },
  heading: string,
): Promise<string | null> {
  const found = await tx.$queryRaw<object[]>`
    select from "Version" v, jsonb_array_elements(v.rendered) as block
    where v."articleId" = ${id} and v.number = ${currentVersion} and block #>> '{heading,text}' = ${heading} limit 1`
  return found.length > 0 ? heading : null
}

/** The top of the thread that a reply joins: threads are two levels deep, so an answer to a reply stands beside it. */
async function threadOf(tx: Tx, articleId: number, parent: number): Promise<number> {
  const answered = await tx.comment.findFirst({
    where: { id: parent, articleId, kind: 'comment', status: 'published', secret: false },
    select: { id: true },
  })
  if (!answered) throw new NotFound('comments.noParent')
  const [top] = await tx.$queryRaw<{ id: number }[]>`
    with recursive above as (
      select id, "parentId", 0 as steps from "Comment" where id = ${parent}
      union all
      select c.id, c."parentId", steps + 1 from "Comment" c join above on c.id = above."parentId" where steps < 100
    ) select id from above order by steps desc limit 1`
  return top?.id ?? parent
}

const nameOfMember = async (tx: Tx, id: number) =>
  (await tx.member.findUniqueOrThrow({ where: { id }, select: { name: true } })).name

/** @throws Conflict when readers would take the name for a member's or the author's */
async function ownName(tx: Tx, name: string, authorName: string | null): Promise<string> {
  const members = await tx.member.findMany({ select: { name: true } })
  const taken = [...members.map((member) => member.name), ...(authorName === null ? [] : [authorName])]
  if (passesForOther(name, taken)) throw new NameTaken('comments.nameTaken')
  return name
}

/** The refusal is about one field of the form. */
export class NameTaken extends Conflict {}
