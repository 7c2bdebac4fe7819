import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  verifyAuthenticationResponse,
} from '@simplewebauthn/server'
import { db } from '@/lib/db/client'
import type { Passkey } from '@/lib/db/generated/client'
import { noteArrival } from './arriving'
import { challengeIn, keptChallenge, relyingParty } from './passkey-challenges'
import { type Device, newSession } from './sessions'

const USE = 'sign in'

/** What a browser asks its passkeys with: any of this blog's will do, and it says itself whose it is. */
export async function passkeyQuestion() {
  const rpID = relyingParty().expectedRPID
  const options = await generateAuthenticationOptions({ rpID, userVerification: 'required' })
  return { options, kept: keptChallenge(USE, options.challenge) }
}

/**
 * Signs a member in by a passkey. It stands for both steps: the device is had, and its owner was recognized by it.
 * @param kept the challenge, as `passkeyQuestion` gave it
 * @returns the session's secret; null for a key that is not known, a wrong signature, or a challenge that was used
 */
export async function enterByPasskey(
  response: AuthenticationResponseJSON,
  kept: string,
  { trusted, device }: { trusted: boolean; device: Device },
): Promise<string | null> {
  const asked = challengeIn(USE, kept)
  const passkey = await db().passkey.findFirst({
    where: { id: response.id, member: { leftAt: null } },
    include: { member: true },
  })
  if (!asked || !passkey) return null
  const counter = await counterIn(response, asked.challenge, passkey)
  if (counter === null) return null
  const { count } = await db().passkey.updateMany({
    where: { id: passkey.id, ...unusedSince(asked.madeAt) },
    data: { counter, lastUsedAt: new Date() },
  })
  if (count === 0) return null
  await noteArrival(passkey.member, 'enterByPasskey')
  return newSession(passkey.memberId, { trusted, device: device.name })
}

/** A challenge is taken once: whatever was made before the key's last use is used up. */
const unusedSince = (madeAt: Date) => ({ OR: [{ lastUsedAt: null }, { lastUsedAt: { lt: madeAt } }] })

/** The key's counter, if it signed the challenge; the library throws for whatever is not as it should be. */
async function counterIn(
  response: AuthenticationResponseJSON,
  expectedChallenge: string,
  { id, publicKey, counter }: Passkey,
): Promise<number | null> {
  const credential = { id, publicKey: new Uint8Array(publicKey), counter: Number(counter) }
  const options = { response, expectedChallenge, credential, ...relyingParty(), requireUserVerification: true }
  const checked = await verifyAuthenticationResponse(options).catch(() => null)
  return checked?.verified ? checked.authenticationInfo.newCounter : null
}
