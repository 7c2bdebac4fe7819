import { note } from '@/lib/auth/audit'
import { type Entrance, entranceOf } from '@/lib/auth/entering'
import type { Device } from '@/lib/auth/sessions'
import { countAttempt, forgive } from '@/lib/auth/throttling'
import { hashOfToken, newToken } from '@/lib/auth/tokens'
import { db, inTransaction, type Tx } from '@/lib/db/client'
import type { Member } from '@/lib/db/generated/client'
import { canonicalEmail } from '@/lib/email'
import { NotFound } from '@/lib/errors'
import { postedLately, postLetter } from '@/lib/mail/outbox'
import { type Blog, inLanguageOf, resetLetter, signInLetter } from './letters'
import { CAN_SIGN_IN } from './queries'

/** A mail server may ask for a second attempt first, which comes five minutes later. */
const SIGN_IN_MS = 30 * 60_000
const RESET_MS = 60 * 60_000
/** So many letters with a link within so long: whoever asks from many networks does not bury an address either. */
const PACE = { letters: 3, withinMs: 60 * 60_000 }
/** Apart from the letters with the link of a follower's own page: those have a pace of their own (lib/following/asking.ts). */
const EVENT = 'way in '

/**
 * Counts that a link was asked for: an address is not to be buried in letters, nor a network to try them all. The same for an
 * address that nobody has.
 * @returns the address to ask for, or null for what is none
 * @throws TooMany while the address or the network must wait
 */
export async function askForLink(typed: string, device: Device): Promise<string | null> {
  const email = canonicalEmail(typed)
  await countAttempt(attemptOf(email ?? typed.slice(0, 200), device))
  return email
}

/** Sends a link by which a member gets in, once and within half an hour. Nothing happens for an address that no member has. */
export const mailSignInLink = (email: string, leadsTo: string, blog: Blog): Promise<void> =>
  mailTo(email, SIGN_IN_MS, async (tx, member, { token, ...link }) => {
    const [memberId, row] = [member.id, { ...link, leadsTo }]
    await tx.signInLink.upsert({ where: { memberId }, create: { memberId, ...row }, update: row })
    return signInLetter(inLanguageOf(member, blog), token)
  })

/** Sends a link by which a member sets a new password, once and within an hour. The second step stays. */
export const mailResetLink = (email: string, blog: Blog): Promise<void> =>
  mailTo(email, RESET_MS, async (tx, member, { token, ...link }) => {
    const memberId_byMail = { memberId: member.id, byMail: true }
    await tx.resetLink.upsert({ where: { memberId_byMail }, create: { ...memberId_byMail, ...link }, update: link })
    return resetLetter(inLanguageOf(member, blog), token)
  })

/** Whom a mailed link lets in, while it holds. */
export async function openSignInLink(token: string): Promise<{ name: string } | null> {
  const where = { ...holding(token), member: { leftAt: null } }
  const found = await db().signInLink.findFirst({ where, select: { member: { select: { name: true } } } })
  return found?.member ?? null
}

/**
 * The first step of signing in, by whoever holds a mailed link; the second is asked all the same.
 * @returns also where they wanted to go
 * @throws NotFound when the link was used, replaced or has expired
 */
export async function enterByLink(
  token: string,
  trusted: boolean,
  device: Device,
): Promise<{ entrance: Entrance; leadsTo: string }> {
  const { member, leadsTo } = await inTransaction(async (tx) => {
    const where = holding(token)
    const link = await tx.signInLink.findFirst({ where, include: { member: true } })
    const { count } = await tx.signInLink.deleteMany({ where })
    if (!link || count === 0 || link.member.leftAt) throw new NotFound('mailedLink.over')
    const { id, role } = link.member
    await note(tx, { kind: 'member', id, role }, 'enterByLink', `member ${id}`)
    return link
  })
  await forgive(attemptOf(member.email, device))
  return { entrance: await entranceOf(member, trusted, device), leadsTo }
}

/** Part of a verb after which links that were given out or mailed before let nobody in any more, nor decide anything. */
export async function withoutLinksTo(tx: Tx, memberId: number): Promise<void> {
  await tx.resetLink.deleteMany({ where: { memberId } })
  await tx.signInLink.deleteMany({ where: { memberId } })
  // those that decide about a comment end too, but stay: a row tells that its member was written to of it
  const now = new Date()
  await tx.moderationLink.updateMany({ where: { memberId, expiresAt: { gt: now } }, data: { expiresAt: now } })
}

interface MadeLink {
  token: string
  tokenHash: Uint8Array<ArrayBuffer>
  expiresAt: Date
}

/**
 * Whoever has no key of their own gets none by mail: authors of an import have addresses that nobody reads. Nor does whoever got
 * enough of them lately, and the link that waits in their mailbox holds on; who asked is told the same in any case.
 */
async function mailTo(
  email: string,
  validMs: number,
  write: (tx: Tx, member: Member, link: MadeLink) => Promise<{ subject: string; text: string; html: string }>,
): Promise<void> {
  const token = newToken()
  const tokenHash = hashOfToken(token)
  await inTransaction(async (tx) => {
    const member = await tx.member.findFirst({ where: { email, ...CAN_SIGN_IN } })
    if (!member) return
    await tx.$queryRaw`select id from "Member" where id = ${member.id} for update` // those who ask at once are counted in turn
    if ((await postedLately(tx, email, EVENT, PACE.withinMs)) >= PACE.letters) return
    const link = { token, tokenHash, expiresAt: new Date(Date.now() + validMs) }
    const letter = await write(tx, member, link)
    const event = `${EVENT}${Buffer.from(tokenHash).toString('base64url')}`
    await postLetter(tx, { event, to: email, secrets: [token], ...letter })
  })
}

const attemptOf = (address: string, { network }: Device) => ({ account: `mail ${address}`, network: `mail ${network}` })

const holding = (token: string) => ({ tokenHash: hashOfToken(token), expiresAt: { gt: new Date() } })
