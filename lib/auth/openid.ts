import * as openid from 'openid-client'
import { z } from 'zod'
import { canonicalEmail } from '@/lib/email'
import { Conflict, Refusal, Unavailable } from '@/lib/errors'
import { sealed, unsealed } from '@/lib/sealing'
import { noteArrival } from './arriving'
import { memberOfAccount } from './openid-accounts'
import { provider, returnAddress } from './openid-provider'
import { type Device, newSession } from './sessions'
import { countAttempt, forgive } from './throttling'

const USE = 'openid'
/** Long enough to sign in there, with a second step. */
export const OPENID_SECONDS = 10 * 60

const question = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  to: z.string(),
  trusted: z.boolean(),
})

/**
 * What somebody is sent to the provider with, and what their browser keeps meanwhile: state, nonce and PKCE's verifier, sealed
 * (RFC 9700 §2.1 asks for them), and where they wanted to go.
 * @throws Unavailable while the provider cannot be reached, TooMany for a network that begins again and again
 */
export async function openIdQuestion(
  wanted: { to: string; trusted: boolean },
  device: Device,
): Promise<{ url: URL; kept: string }> {
  await countAttempt(beginning(device))
  const verifier = openid.randomPKCECodeVerifier()
  const asked = { state: openid.randomState(), nonce: openid.randomNonce(), verifier, ...wanted }
  const { state, nonce } = asked
  const url = openid.buildAuthorizationUrl(await reached(), {
    redirect_uri: returnAddress(),
    scope: 'openid email',
    code_challenge: await openid.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
  })
  return { url, kept: sealed(USE, JSON.stringify(asked), OPENID_SECONDS) }
}

/** Where somebody who comes back from the provider wanted to go; null when their browser has kept nothing, or for too long. */
export function keptQuestion(kept: string | undefined): z.infer<typeof question> | null {
  const text = unsealed(USE, kept)
  return text === null ? null : question.parse(JSON.parse(text))
}

/**
 * Signs a member in whom the provider knows. It stands for both steps: whether it asks for a second one is its own affair.
 * @param answer the query that the provider sent them back with
 * @param kept as `openIdQuestion` gave it
 * @returns the session's secret
 * @throws Conflict with what went wrong: too late, declined there, no answer to our question, no verified address, no member;
 * Unavailable and TooMany as `openIdQuestion` does
 */
export async function enterByOpenId(
  answer: URLSearchParams,
  kept: string | undefined,
  device: Device,
): Promise<string> {
  const asked = keptQuestion(kept)
  if (!asked) throw new Conflict('openid.late')
  if (answer.get('error') === 'access_denied') throw new Conflict('openid.declined')
  await countAttempt(returning(device))
  const account = await accountIn(answer, asked)
  const member = await memberOfAccount(account)
  if (!member) throw new Conflict(account.email === null ? 'openid.unverified' : 'openid.nobody')
  await forgive(beginning(device))
  await forgive(returning(device))
  await noteArrival(member, 'enterByProvider')
  return newSession(member.id, { trusted: asked.trusted, device: device.name })
}

/** Each has the blog ask the provider something: no stranger is to have it asked without end. */
const beginning = ({ network }: Device) => ({ network: `openid ${network}` })
const returning = ({ network }: Device) => ({ network: `openid return ${network}` })

/** Who the provider says it was, its signature, issuer, audience, nonce and our own state checked by the library. */
async function accountIn(answer: URLSearchParams, { state, nonce, verifier }: z.infer<typeof question>) {
  const config = await reached()
  try {
    const tokens = await openid.authorizationCodeGrant(config, new URL(`${returnAddress()}?${answer}`), {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    })
    const claims = tokens.claims()
    if (!claims) throw new Conflict('openid.failed')
    // many put the address into the answer of another question alone (OpenID Connect Core 1.0 §5.4)
    const told = claims.email ? claims : await openid.fetchUserInfo(config, tokens.access_token, claims.sub)
    return { issuer: claims.iss, subject: claims.sub, email: verifiedEmail(told) }
  } catch (error) {
    throw error instanceof Refusal ? error : new Conflict('openid.failed', undefined, { cause: error })
  }
}

/** An address that the provider vouches for; what anybody can type there without proof opens nothing here. */
const verifiedEmail = ({ email, email_verified }: Record<string, unknown>): string | null =>
  typeof email === 'string' && email_verified === true ? canonicalEmail(email) : null

async function reached(): Promise<openid.Configuration> {
  try {
    return await provider()
  } catch (error) {
    throw new Unavailable('openid.unreachable', undefined, { cause: error })
  }
}
