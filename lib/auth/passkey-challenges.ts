import { siteUrl } from '@/lib/env'
import { sealed, unsealed } from '@/lib/sealing'

/** Time to find the key and touch it. */
const SECONDS = 5 * 60

/** Whom a passkey is made for (WebAuthn §4, Relying Party): the blog's host, and pages of its own origin alone. */
export const relyingParty = () => ({ expectedOrigin: siteUrl(), expectedRPID: new URL(siteUrl()).hostname })

/** A challenge as the browser carries it back, with the instant at which it was made. @param use what it permits, and to whom */
export const keptChallenge = (use: string, challenge: string, now = Date.now()): string =>
  sealed(`passkey ${use}`, JSON.stringify([challenge, now]), SECONDS, now)

/** A challenge that was kept for this use, in its time; null else. */
export function challengeIn(use: string, kept: string): { challenge: string; madeAt: Date } | null {
  const text = unsealed(`passkey ${use}`, kept)
  if (text === null) return null
  const [challenge, madeAt] = JSON.parse(text) as [string, number] // sealed by `keptChallenge`
  return { challenge, madeAt: new Date(madeAt) }
}
