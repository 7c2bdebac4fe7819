import {
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import type { Actor } from '@/lib/auth/actor'
import { note } from '@/lib/auth/audit'
import { challengeIn, keptChallenge, relyingParty } from '@/lib/auth/passkey-challenges'
import { db, inTransaction } from '@/lib/db/client'
import { keyedHash } from '@/lib/encryption'
import { Conflict, NotFound } from '@/lib/errors'
import { confirmedMember, memberOf } from './confirming'

/** A challenge for a new passkey is one member's. */
const purposeOf = (memberId: number) => `registration ${memberId}`

/**
 * What a browser makes a passkey with. It needs the password: who finds the browser open shall not leave a key of their own.
 * @param blog the blog's title, which the device shows beside the key
 * @throws as `confirmedMember` does for a wrong password
 */
export async function passkeyOffer(actor: Actor, password: string, blog: string) {
  const { id, email, name } = await confirmedMember(actor, password)
  const known = await db().passkey.findMany({ where: { memberId: id }, select: { id: true, transports: true } })
  const options = await generateRegistrationOptions({
    rpName: blog,
    rpID: relyingParty().expectedRPID,
    userID: keyedHash(`passkey of ${id}`), // the same each time, and it tells nothing (WebAuthn §14.6.1)
    userName: email,
    userDisplayName: name,
    excludeCredentials: known,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  return { options, kept: keptChallenge(purposeOf(id), options.challenge) }
}

/**
 * Takes a passkey that the actor's browser made.
 * @param kept the challenge, as `passkeyOffer` gave it
 * @throws Conflict when it was made for something else, too late, or is known already
 */
export async function addPasskey(
  actor: Actor,
  { name, kept, response }: { name: string; kept: string; response: RegistrationResponseJSON },
): Promise<void> {
  const { id: memberId } = await memberOf(actor)
  const expectedChallenge = challengeIn(purposeOf(memberId), kept)?.challenge
  if (expectedChallenge === undefined) throw new Conflict('passkeys.late')
  // the library throws for whatever is not as it should be
  const made = await verifyRegistrationResponse({ response, expectedChallenge, ...relyingParty() }).catch(() => null)
  if (!made?.verified) throw new Conflict('passkeys.wrong')
  const { id, publicKey, counter, transports = [] } = made.registrationInfo.credential
  const row = { id, memberId, name, publicKey: new Uint8Array(publicKey), counter, transports }
  await inTransaction(async (tx) => {
    const { count } = await tx.passkey.createMany({ data: [row], skipDuplicates: true })
    if (count === 0) throw new Conflict('passkeys.known')
    await note(tx, actor, 'passkey', `member ${memberId}`)
  })
}

/** Forgets one of the actor's passkeys. @throws NotFound when it is none of theirs; Conflict for the last key to the door */
export async function removePasskey(actor: Actor, passkeyId: string): Promise<void> {
  const { id, passwordHash } = await memberOf(actor)
  await inTransaction(async (tx) => {
    await tx.$queryRaw`select id from "Passkey" where "memberId" = ${id} for update`
    const { count } = await tx.passkey.deleteMany({ where: { id: passkeyId, memberId: id } })
    if (count === 0) throw new NotFound('passkeys.gone')
    if (passwordHash === null && (await tx.passkey.count({ where: { memberId: id } })) === 0) {
      throw new Conflict('passkeys.last')
    }
  })
}
