import type { Tx } from '@/lib/db/client'
import { keyedHash } from '@/lib/encryption'
import type { commentRules } from '@/lib/settings/queries'
import { fold } from '@/lib/text'
import { linksIn } from './text-blocks'

/** Why a comment is held, for the moderator's eyes: its writer is never told. */
export const REASONS = ['honeypot', 'blockedWord', 'knownSpam', 'links', 'duplicate', 'flood'] as const
export type Reason = (typeof REASONS)[number]

export interface Verdict {
  status: 'held' | 'published' | 'spam'
  reasons: Reason[]
}

/** With these it is spam; with the others a person decides. */
const DAMNING: ReadonlySet<Reason> = new Set(['honeypot', 'blockedWord', 'knownSpam'])

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
  ownerTokenHash: Uint8Array<ArrayBuffer>
  /** What stood in the field that no person sees. */
  subject: string
  /** Set when it is judged again after its writer changed it. */
  id?: number
}

/** What the blog's owner has said about comments. */
export type Rules = Awaited<ReturnType<typeof commentRules>>

/** By this the same words are found again, however they are written. */
export const hashOfText = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(keyedHash(`text ${fold(text)}`))

/** Decides what becomes of a reader's comment, by the blog's rule and by what is suspicious about it. */
export async function judge(tx: Tx, comment: Judged, rules: Rules): Promise<Verdict> {
  const reasons = await reasonsAgainst(tx, comment, rules)
  if (reasons.some((reason) => DAMNING.has(reason))) return { status: 'spam', reasons }
  const isTrusted = rules.moderation === 'none' || (rules.moderation === 'firsts' && (await hasPublished(tx, comment)))
  return { status: isTrusted && reasons.length === 0 ? 'published' : 'held', reasons }
}

async function reasonsAgainst(tx: Tx, comment: Judged, { blockedWords }: Rules): Promise<Reason[]> {
  const { articleId, text, url, name, subject } = comment
  const reasons: Reason[] = []
  if (subject !== '') reasons.push('honeypot')
  const said = fold([name, url ?? '', text].join('\n'))
  if (blockedWords.some((word) => said.includes(word))) reasons.push('blockedWord')
  if (linksIn(text) > MOST_LINKS) reasons.push('links')
  if (fold(text).length >= SHORTEST_DUPLICATE) {
    const same = await tx.comment.findMany({
      where: { textHash: hashOfText(text), id: { not: comment.id ?? 0 } },
      select: { status: true },
      take: 20,
    })
    if (same.some(({ status }) => status === 'spam')) reasons.push('knownSpam')
    else if (same.length > 0) reasons.push('duplicate')
  }
  const since = new Date(Date.now() - FLOOD.minutes * 60_000)
  const lately = await tx.comment.count({ where: { articleId, createdAt: { gt: since } }, take: FLOOD.comments })
  if (lately >= FLOOD.comments) reasons.push('flood')
  return reasons
}

/** Whether something else of this writer's is published already, by the secret of their browser: an address anybody can type. */
async function hasPublished(tx: Tx, { id = 0, ownerTokenHash }: Judged): Promise<boolean> {
  const others = { status: 'published', ownerTokenHash, id: { not: id } } as const
  return (await tx.comment.findFirst({ where: others, select: { id: true } })) !== null
}
