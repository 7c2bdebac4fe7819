import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import type { Letter } from '@/lib/db/generated/client'
import { decrypt } from '@/lib/encryption'
import { contentIn, withoutSecrets } from '@/lib/mail/content'
import type { LetterState } from './input'
import { canReadLetters } from './policy'

const PAGE = 30

/** A letter as the owner sees it: without the links that are its reader's alone. */
export interface ListedLetter
  extends Pick<Letter, 'id' | 'status' | 'attempts' | 'problem' | 'createdAt' | 'sendAfter' | 'sentAt'> {
  /** Null once it is forgotten. */
  words: { to: string; subject: string; text: string } | null
}

export interface Outbox {
  letters: ListedLetter[]
  /** Where the next page begins, if there is one. */
  next: number | null
  counts: Record<LetterState, number>
  /** What the mail server says that takes no letters at present. */
  trouble: string | null
}

/**
 * The letters in one state, the newest first, thirty at a time.
 * @param before id of the last letter of the page before; null for the newest
 * @returns null for whoever is not the owner
 */
export async function outbox(
  actor: Actor,
  { state, before }: { state: LetterState; before: number | null },
): Promise<Outbox | null> {
  if (!canReadLetters(actor)) return null
  const rows = await db().letter.findMany({
    where: { status: state, ...(before !== null && { id: { lt: before } }) },
    orderBy: { id: 'desc' },
    take: PAGE + 1,
  })
  const shown = rows.slice(0, PAGE)
  return {
    letters: shown.map(listed),
    next: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
    counts: await counts(),
    trouble: await trouble(),
  }
}

/** How many letters failed lately, for the owner; nobody else is told of any. */
export const countFailed = async (actor: Actor): Promise<number> =>
  canReadLetters(actor) ? db().letter.count({ where: { status: 'failed', content: { not: null } } }) : 0

function listed({
  id,
  status,
  attempts,
  problem,
  createdAt,
  sendAfter,
  sentAt,
  emailCipher,
  content,
}: Letter): ListedLetter {
  const { subject, text } = content ? withoutSecrets(contentIn(content)) : { subject: '', text: '' }
  const words = content && emailCipher && { to: decrypt(emailCipher), subject, text }
  return { id, status, attempts, problem, createdAt, sendAfter, sentAt, words }
}

async function counts(): Promise<Record<LetterState, number>> {
  const rows = await db().letter.groupBy({ by: ['status'], _count: true })
  const counted = Object.fromEntries(rows.map(({ status, _count }) => [status, _count]))
  return { waiting: 0, failed: 0, sent: 0, withdrawn: 0, ...counted }
}

/** A letter that was looked at and got no attempt: the server refuses all, or is away. */
async function trouble(): Promise<string | null> {
  const refused = await db().letter.findFirst({
    where: { status: 'waiting', attempts: 0, problem: { not: null } },
    orderBy: { id: 'asc' },
    select: { problem: true },
  })
  return refused?.problem ?? null
}
