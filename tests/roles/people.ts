// Somebody in every role, and what they have for themselves.
import { type Actor, ANONYMOUS } from '@/lib/auth/actor'
import { hashOfPassword } from '@/lib/auth/passwords'
import { newSession, sessionWith } from '@/lib/auth/sessions'
import { hashOfToken } from '@/lib/auth/tokens'
import { db } from '@/lib/db/client'
import type { Member } from '@/lib/db/generated/client'
import { encrypt } from '@/lib/encryption'
import { actorOf, aMember } from '@/prisma/factories'

/** Who asks, in the order of the tables' columns: nobody, another author, the author of what is asked about, and the others. */
export const VOICES = ['stranger', 'other', 'author', 'editor', 'owner'] as const
export type Voice = (typeof VOICES)[number]

export const PASSWORD = 'a long pass phrase'
export const TOTP_SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
/** What an invite’s, a reset link’s and a comment’s link hold. */
export const SECRET = 'a secret that only its holder knows'
const passwordHash = hashOfPassword(PASSWORD)

export type People = Record<Exclude<Voice, 'stranger'>, Member>

const aKeyholder = async (role: Member['role']) => aMember({ role, passwordHash: await passwordHash })

export const thePeople = async (): Promise<People> => ({
  other: await aKeyholder('author'),
  author: await aKeyholder('author'),
  editor: await aKeyholder('editor'),
  owner: await aKeyholder('owner'),
})

/** Somebody who is about to leave, and links that lead in. */
export async function waysIn(owner: Member) {
  const leaving = await aKeyholder('author')
  const until = { tokenHash: hashOfToken(SECRET), expiresAt: new Date(Date.now() + 3_600_000) }
  const invite = await db().invite.create({ data: { ...until, role: 'author', invitedById: owner.id } })
  await db().resetLink.create({ data: { ...until, memberId: leaving.id } })
  await db().signInLink.create({ data: { ...until, memberId: leaving.id, leadsTo: '/studio' } })
  return { leaving, invite }
}

/** Everybody, signed in, with a thing of each kind that members have for themselves. */
export async function speakersOf(people: People): Promise<Record<Voice, Speaker>> {
  return {
    stranger: { actor: ANONYMOUS, secret: null, own: { session: 'none', passkey: 'none', token: 1, memberId: 1 } },
    other: await speakerFor(people.other),
    author: await speakerFor(people.author),
    editor: await speakerFor(people.editor),
    owner: await speakerFor(people.owner),
  }
}

async function speakerFor(member: Member): Promise<Speaker> {
  const memberId = member.id
  const secret = await newSession(memberId, { trusted: true, device: null })
  const phone = await newSession(memberId, { trusted: false, device: 'phone' })
  const { id: passkey } = await db().passkey.create({
    data: { id: `key-${memberId}`, memberId, name: '鍵', publicKey: new Uint8Array(1), counter: 0 },
  })
  const { id: token } = await db().accessToken.create({
    data: { memberId, name: 'script', tokenHash: hashOfToken(`program ${memberId}`), scopes: ['read'] },
  })
  const session = (await sessionWith(phone))?.id ?? ''
  return { actor: actorOf(member), secret, own: { session, passkey, token, memberId } }
}

/** Somebody who asks: by a session, or, of a verb, as an actor. */
export interface Speaker {
  actor: Actor
  secret: string | null
  own: { session: string; passkey: string; token: number; memberId: number }
}

/** Puts a member’s second step where a row needs it: begun, or on. */
export const withSecondStep = (memberId: number, column: 'totpPending' | 'totpSecret') =>
  db().member.updateMany({ where: { id: memberId }, data: { [column]: new Uint8Array(encrypt(TOTP_SECRET)) } })
