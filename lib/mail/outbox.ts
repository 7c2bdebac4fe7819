import type { Tx } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { canonicalEmail } from '@/lib/email'
import { encrypt, keyedHash } from '@/lib/encryption'
import { env } from '@/lib/env'
import { type Content, onOneLine } from './content'

/** Tells whoever sends that something waits. */
export const LETTERS_CHANNEL = 'tsuiki_letters'

/** A letter to be posted. */
export interface NewLetter {
  /** What it tells of, in the same words each time: one event and one address are one letter, for ever. */
  event: string
  /** In canonical form (lib/email.ts), as it is stored. */
  to: string
  subject: string
  text: string
  html?: string
  /** Further headers by name, such as List-Unsubscribe. */
  headers?: Record<string, string>
  followId?: number
  /** It waits until then, and can be withdrawn as long. */
  notBefore?: Date
  /** Tokens in it that are its reader's alone: the studio does not show them, and they are forgotten once it is sent. */
  secrets?: string[]
}

/** Whether letters are sent. If not they can be posted all the same: they wait, readable in the studio. */
export const isMailSet = (): boolean => env().SMTP_URL !== undefined

/**
 * Posts a letter: it is sent after the commit of the transaction, by whichever process leads.
 * @returns false when this event was told to this address before; nothing is posted then
 */
export async function postLetter(tx: Tx, letter: NewLetter): Promise<boolean> {
  const { event, to, followId = null, notBefore = null } = letter
  if (canonicalEmail(to) !== to) throw new Error('A letter goes to an address as it is stored.')
  const content = encrypt(JSON.stringify(contentOf(letter)))
  const posted = await tx.$queryRaw<unknown[]>`
    with posted as (
      insert into "Letter" (event, "emailHash", "emailCipher", content, "followId", "sendAfter")
      values (${event}, ${keyedHash(to)}, ${encrypt(to)}, ${content}, ${followId}, coalesce(${notBefore}::timestamptz, now()))
      on conflict (event, "emailHash") do nothing returning id
    ) select pg_notify(${LETTERS_CHANNEL}, '')::text from posted`
  return posted.length > 0
}

/** How many letters were posted to an address of late whose event begins with these words. */
export const postedLately = (tx: Tx, to: string, eventBegins: string, withinMs: number): Promise<number> =>
  tx.letter.count({
    where: {
      event: { startsWith: eventBegins },
      emailHash: keyedHash(to),
      createdAt: { gt: new Date(Date.now() - withinMs) },
    },
  })

/** Has letters sent that are still known, from the first attempt on. @returns how many */
export async function sendAnew(tx: Tx, which: Prisma.LetterWhereInput): Promise<number> {
  const { count } = await tx.letter.updateMany({
    where: { ...which, content: { not: null } },
    data: { status: 'waiting', attempts: 0, problem: null, sendAfter: new Date() },
  })
  await tx.$executeRaw`select pg_notify(${LETTERS_CHANNEL}, '')`
  return count
}

/** Takes back the letters of these events that still wait. @returns how many */
export async function withdrawLetters(tx: Tx, ...events: string[]): Promise<number> {
  const where = { event: { in: events }, status: 'waiting' } as const
  const { count } = await tx.letter.updateMany({ where, data: { status: 'withdrawn' } })
  return count
}

/** Takes back the letters about follows that were ended, as far as they still wait. */
export async function withdrawLettersOf(tx: Tx, followIds: number[]): Promise<void> {
  await tx.letter.updateMany({
    where: { followId: { in: followIds }, status: 'waiting' },
    data: { status: 'withdrawn' },
  })
}

/** Takes back the letters of these events that still wait, and forgets what was written in all of them: it was erased. */
export async function forgetLettersAbout(tx: Tx, ...events: string[]): Promise<void> {
  await withdrawLetters(tx, ...events)
  await tx.letter.updateMany({ where: { event: { in: events } }, data: { emailCipher: null, content: null } })
}

/** Forgets what was written to an address and takes back what still waits; that it was told of an event is remembered. */
export async function forgetLettersTo(tx: Tx, emailHash: Uint8Array<ArrayBuffer>): Promise<void> {
  await tx.letter.updateMany({ where: { emailHash, status: 'waiting' }, data: { status: 'withdrawn' } })
  await tx.letter.updateMany({ where: { emailHash }, data: { emailCipher: null, content: null } })
}

function contentOf({ subject, text, html, headers = {}, secrets = [] }: NewLetter): Content {
  for (const [name, value] of Object.entries(headers)) {
    if (!/^[A-Za-z][A-Za-z-]*$/.test(name) || /[^\x20-\x7e]/.test(value)) throw new Error(`${name} is no header.`)
  }
  return { subject: onOneLine(subject), text, html: html ?? null, headers, secrets }
}
