import { followChange } from '@/lib/comments/appearing'
import { judge, type Rules } from '@/lib/comments/judging'
import { passesForOther } from '@/lib/comments/names'
import { letterAbout } from '@/lib/comments/policy'
import { settleReports } from '@/lib/comments/reporting'
import { surroundingsOf } from '@/lib/comments/surroundings'
import { hashOfText } from '@/lib/comments/text-hash'
import type { Tx } from '@/lib/db/client'
import type { Comment, Webmention } from '@/lib/db/generated/client'
import { keyedHash } from '@/lib/encryption'
import { withdrawLetters } from '@/lib/mail/outbox'
import { hashOfHost } from './hosts'
import type { Said } from './source-reading'

/** What is remembered of a source that was read. */
type Remembered = Pick<Webmention, 'commentId' | 'wordsHash'>

/** What a source says, and the host that says it, by which it is named and known. */
interface Spoken {
  said: Said
  speaker: string
}

/** Why a mention stands no longer, as the moderator is told. */
const REASONS = { gone: 'sourceGone', unlinked: 'linkGone' } as const

/**
 * Has a mention stand as a comment does: judged when it is new, and anew when the source says something else by now, or links here
 * again. What a member has decided about the same words holds, and what they removed stays away.
 */
export async function showMention(
  tx: Tx,
  mention: Webmention,
  { said, speaker }: Spoken,
  rules: Rules,
): Promise<Remembered> {
  const wordsHash = keyedHash(`webmention words ${JSON.stringify(said)}`)
  const before = await lockedComment(tx, mention)
  if (before && !isToBeJudged(before, mention, wordsHash)) return { commentId: before.id, wordsHash }
  const { currentVersion, authorName } = await tx.article.findUniqueOrThrow({ where: { id: mention.articleId } })
  const words = await wordsOf(tx, { source: mention.source, said, speaker }, authorName)
  const { status, reasons } = await verdictOn(tx, mention, words, rules)
  const judged = { ...words, textHash: hashOfText(judgedText(words)), status, heldReasons: reasons }
  const comment = before
    ? await tx.comment.update({
        where: { id: before.id },
        data: {
          ...judged,
          ...{ editedAt: new Date(), taught: null, amendment: null },
          ...(before.status === 'spam' && { status: before.status, heldReasons: before.heldReasons }),
        },
      })
    : await tx.comment.create({
        data: {
          ...judged,
          ...{ kind: 'webmention', articleId: mention.articleId, articleVersion: currentVersion },
          addendaSeen: await tx.addendum.count({
            where: { articleId: mention.articleId, status: 'published', publishedAt: { lte: new Date() } },
          }),
        },
      })
  await followChange(tx, [comment], shownIn(before))
  return { commentId: comment.id, wordsHash }
}

/** A source that is gone, or links here no more, takes its mention along; what was decided about spam stays. */
export async function takeMentionAway(tx: Tx, mention: Webmention, outcome: keyof typeof REASONS): Promise<void> {
  const before = await lockedComment(tx, mention)
  if (!before || before.status === 'spam' || before.status === 'removed') return
  await settleReports(tx, [before])
  const comment = await tx.comment.update({
    where: { id: before.id },
    data: { status: 'removed', heldReasons: [REASONS[outcome]] },
  })
  await withdrawLetters(tx, letterAbout(before.id))
  await followChange(tx, [comment], shownIn(before))
}

async function lockedComment(tx: Tx, { commentId }: Webmention): Promise<Comment | null> {
  if (commentId === null) return null
  await tx.$queryRaw`select id from "Comment" where id = ${commentId} for update`
  return tx.comment.findUnique({ where: { id: commentId } })
}

/** That a source took its mention away is told by the reason; whatever else is removed, a member has. */
function isToBeJudged({ status, heldReasons }: Comment, { wordsHash }: Webmention, now: Uint8Array): boolean {
  if (status === 'removed') return Object.values(REASONS).some((reason) => heldReasons.includes(reason))
  return wordsHash === null || !Buffer.from(wordsHash).equals(now)
}

/** Who says nothing of themselves, or calls themselves as a member is called, is named by their host. */
async function wordsOf(tx: Tx, { source, said, speaker }: Spoken & { source: string }, authorName: string | null) {
  const members = await tx.member.findMany({ select: { name: true } })
  const isTaken = passesForOther(said.name, [...members.map(({ name }) => name), authorName ?? ''])
  return {
    ...{ name: isTaken ? speaker : said.name || speaker, url: source, text: said.text, mentionKind: said.kind },
    ...{ sourceTitle: said.title || speaker, sourceName: speaker, ownerTokenHash: hashOfHost(speaker) },
  }
}

type Words = Awaited<ReturnType<typeof wordsOf>>

const judgedText = ({ sourceTitle, text }: Pick<Words, 'sourceTitle' | 'text'>) => `${sourceTitle}\n${text}`

async function verdictOn(tx: Tx, { articleId, commentId }: Webmention, words: Words, rules: Rules) {
  const nothing = { email: null, network: null, subject: '', moment: '', isCalledSpam: false }
  const text = judgedText(words)
  const marks = { networkHash: null, emailHash: null, ownerTokenHash: words.ownerTokenHash }
  const surroundings = await surroundingsOf(tx, {
    articleId,
    text,
    marks,
    ...(commentId !== null && { id: commentId }),
  })
  return judge(tx, { ...words, ...nothing, articleId, text }, rules, surroundings)
}

const shownIn = (before: Comment | null) => new Set(before?.status === 'published' ? [before.id] : [])
