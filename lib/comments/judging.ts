import type { SqlTx } from '@/lib/db/client'
import { keyedHash } from '@/lib/encryption'
import type { Language } from '@/lib/i18n/translator'
import type { commentRules } from '@/lib/settings/queries'
import { fold } from '@/lib/text'
import { type BlockList, blockListOf, blocksAddress, blocksNetwork } from './block-list'
import type { SenderMarks } from './blocked-senders'
import { isDisguised } from './disguise'
import { type Filter, filterIn, type Opinion, opinionOf } from './filter'
import { isForeign } from './foreign-script'
import { isTooQuick } from './moment'
import { isDamning, type Reason } from './reasons'
import { type Surroundings, surroundingsOf } from './surroundings'
import { linksIn } from './text-blocks'
import { proseOf } from './traits'

export interface Verdict {
  status: 'held' | 'published' | 'spam'
  reasons: Reason[]
  /** The edition of the filter that looked at it; 0 before there was one. */
  judgedIn: number
}

const MOST_LINKS = 2
/** Shorter texts are written twice by chance: ありがとうございました。 */
const SHORTEST_DUPLICATE = 20
const FLOOD = { comments: 30, minutes: 10 }

/** What is judged: words, and what is known of their writer. */
export interface Judged {
  articleId: number
  name: string
  url: string | null
  text: string
  email: string | null
  /** The address it came from; null when it is judged again later. */
  network: string | null
  marks: SenderMarks
  /** What stood in the field that no person sees. */
  subject: string
  /** When the writing began, sealed; empty where no script ran. */
  moment: string
  /** Whether the service that the owner chose calls it spam. */
  isCalledSpam: boolean
  /** Set when it is judged again after its writer changed it. */
  id?: number
  /** By what its words were found before that. */
  hashBefore?: Uint8Array | null
}

/** What the blog's owner has said about comments. */
export type Rules = Awaited<ReturnType<typeof commentRules>>

/** By this the same words are found again, however they are written, and whatever addresses and numbers stand among them. */
export const hashOfText = (text: string): Uint8Array<ArrayBuffer> => keyedHash(`text ${gist(text)}`)

/** A copy differs from the first in what it leads to, a number, a smile. What is nothing but these is its own gist. */
const gist = (text: string): string => {
  const letters = fold(proseOf(text)).replace(/[^\p{L}]/gu, '')
  return letters.length >= SHORTEST_DUPLICATE ? letters : fold(text)
}

/** Decides what becomes of a reader's comment, by the blog's rule and by what is suspicious about it. */
export async function judge(tx: SqlTx, comment: Judged, rules: Rules): Promise<Verdict> {
  const surroundings = await beside(tx, comment)
  const filter = await filterIn(tx)
  const reasons = [
    ...reasonsInIt(comment, rules.language),
    ...reasonsOnList(comment, blockListOf(rules.blockedWords)),
    ...reasonsBeside(surroundings),
    ...reasonsOfLikeness(opinionOf(filter, comment), surroundings),
  ]
  return { status: fateOf(reasons, rules.moderation, surroundings), reasons, judgedIn: filter?.edition ?? 0 }
}

function fateOf(reasons: Reason[], rule: Rules['moderation'], { isKnown }: Surroundings): Verdict['status'] {
  if (reasons.some(isDamning)) return 'spam'
  return isShown(rule, isKnown, reasons.length > 0) ? 'published' : 'held'
}

function isShown(rule: Rules['moderation'], isKnown: boolean, isSuspicious: boolean): boolean {
  if (rule === 'none') return true
  return !isSuspicious && (rule === 'suspicious' || (rule === 'firsts' && isKnown))
}

/** What the form itself tells. */
function* reasonsInIt(comment: Judged, language: Language): Generator<Reason> {
  if (comment.subject !== '') yield 'honeypot'
  if (isTooQuick(comment.articleId, comment.moment)) yield 'tooQuick'
  if (linksIn(comment.text) > MOST_LINKS) yield 'links'
  if (isForeign(comment, language)) yield 'foreignScript'
  if (isDisguised(comment.text)) yield 'disguise'
  if (comment.isCalledSpam) yield 'secondOpinion'
}

function* reasonsOnList({ name, url, text, email, network }: Judged, list: BlockList): Generator<Reason> {
  const said = fold([name, url ?? '', text].join('\n'))
  if (list.words.some((word) => said.includes(word))) yield 'blockedWord'
  if (email !== null && blocksAddress(list, email)) yield 'blockedAddress'
  if (network !== null && blocksNetwork(list, network)) yield 'blockedNetwork'
}

/** What is only seen beside other comments. */
function* reasonsBeside({ isKnown, isBlocked, lately }: Surroundings): Generator<Reason> {
  if (isBlocked) yield 'blockedSender'
  if (lately >= FLOOD.comments && !isKnown) yield 'flood' // whoever is known need not wait until it ebbs
}

/** What is compared with other comments. */
type Compared = Pick<Judged, 'id' | 'hashBefore' | 'articleId' | 'name' | 'url' | 'text' | 'marks'>

/** What has been decided about others since a comment was judged says this of it today: the reasons of `LIKENESS`. */
export const likenessToday = async (tx: SqlTx, filter: Filter, comment: Compared): Promise<Reason[]> => [
  ...reasonsOfLikeness(opinionOf(filter, comment), await beside(tx, comment)),
]

function* reasonsOfLikeness(opinion: Opinion, { isKnown, isKnownSpam, isRepeated }: Surroundings): Generator<Reason> {
  if (isKnownSpam) yield 'knownSpam'
  else if (isRepeated) yield 'duplicate'
  if (opinion === 'surely') yield 'surelySpam'
  else if (opinion === 'like' && !isKnown) yield 'likeSpam' // nor does one wait because of a mere likeness
}

function beside(tx: SqlTx, comment: Compared): Promise<Surroundings> {
  const isLong = fold(comment.text).length >= SHORTEST_DUPLICATE
  const textHash = isLong ? hashOfText(comment.text) : null
  const isUnchanged = textHash !== null && Buffer.from(comment.hashBefore ?? []).equals(textHash)
  const since = new Date(Date.now() - FLOOD.minutes * 60_000)
  return surroundingsOf(tx, { ...comment, textHash, isUnchanged }, { comments: FLOOD.comments, since })
}
