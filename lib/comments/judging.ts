import type { SqlTx } from '@/lib/db/client'
import type { Language } from '@/lib/i18n/translator'
import type { commentRules } from '@/lib/settings/queries'
import { fold } from '@/lib/text'
import { type BlockList, blockListOf, blocksAddress, blocksNetwork } from './block-list'
import { isDisguised } from './disguise'
import { type Filter, filterIn, type Opinion, opinionOf } from './filter'
import { isForeign } from './foreign-script'
import { isTooQuick } from './moment'
import { isDamning, type Reason } from './reasons'
import { type Compared, type Surroundings, surroundingsOf } from './surroundings'
import { linksIn } from './text-blocks'
import type { Traited } from './traits'

export interface Verdict {
  status: 'held' | 'published' | 'spam'
  reasons: Reason[]
  /** The edition of the filter that looked at it; 0 before there was one. */
  judgedIn: number
}

const MOST_LINKS = 2

/** What is judged: words, and what is known of their writer. */
export interface Judged {
  articleId: number
  name: string
  url: string | null
  text: string
  email: string | null
  /** The address it came from; null when it is judged again later. */
  network: string | null
  /** What stood in the field that no person sees. */
  subject: string
  /** When the writing began, sealed; empty where no script ran. */
  moment: string
  /** Whether the service that the owner chose calls it spam. */
  isCalledSpam: boolean
}

/** What the blog's owner has said about comments. */
export type Rules = Awaited<ReturnType<typeof commentRules>>

/** Decides what becomes of a reader's comment, by the blog's rule and by what is suspicious about it and what stands beside it. */
export async function judge(tx: SqlTx, comment: Judged, rules: Rules, surroundings: Surroundings): Promise<Verdict> {
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
function* reasonsBeside({ isKnown, isBlocked, isFlooded }: Surroundings): Generator<Reason> {
  if (isBlocked) yield 'blockedSender'
  if (isFlooded && !isKnown) yield 'flood' // whoever is known need not wait until it ebbs
}

/** What has been decided about others since a comment was judged says this of it today: the reasons of `LIKENESS`. */
export const likenessToday = async (tx: SqlTx, filter: Filter, comment: Compared & Traited): Promise<Reason[]> => [
  ...reasonsOfLikeness(opinionOf(filter, comment), await surroundingsOf(tx, comment)),
]

function* reasonsOfLikeness(opinion: Opinion, { isKnown, isKnownSpam, isRepeated }: Surroundings): Generator<Reason> {
  if (isKnownSpam) yield 'knownSpam'
  else if (isRepeated) yield 'duplicate'
  if (opinion === 'surely') yield 'surelySpam'
  else if (opinion === 'like' && !isKnown) yield 'likeSpam' // nor does one wait because of a mere likeness
}
