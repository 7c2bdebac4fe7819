import * as openid from 'openid-client'
import { env, siteUrl } from '@/lib/env'

/** What is known of the provider is asked for anew this often: its keys and addresses change rarely. */
const KNOWN_FOR_MS = 60 * 60 * 1000
/** One that does not answer is left alone for so long: whoever presses the button meanwhile is told so at once. */
const FAILED_FOR_MS = 10 * 1000
const TIMEOUT_S = 10

let known: { provider: Promise<openid.Configuration>; until: number } | undefined

/** What the button calls the provider; null while none is configured. */
export const providerName = (): string | null => {
  const { OIDC_ISSUER, OIDC_NAME } = env()
  return OIDC_ISSUER ? (OIDC_NAME ?? new URL(OIDC_ISSUER).host) : null
}

/** Where the provider sends people back to; its administrator is told this address. */
export const returnAddress = () => `${siteUrl()}/api/sign-in/openid/return`

/**
 * The provider as its own document describes it (OpenID Connect Discovery 1.0 §4). All who want to know at once share one question.
 * @throws what openid-client throws while it cannot be reached, or is not what it says
 */
export function provider(): Promise<openid.Configuration> {
  if (known && Date.now() < known.until) return known.provider
  const asked = { provider: discovered(), until: Date.now() + KNOWN_FOR_MS }
  asked.provider.catch(() => {
    asked.until = Date.now() + FAILED_FOR_MS
  })
  known = asked
  return asked.provider
}

async function discovered(): Promise<openid.Configuration> {
  const { OIDC_ISSUER = '', OIDC_CLIENT_ID = '', OIDC_CLIENT_SECRET } = env()
  const issuer = new URL(OIDC_ISSUER)
  return openid.discovery(issuer, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, undefined, {
    timeout: TIMEOUT_S,
    execute: issuer.protocol === 'http:' ? [openid.allowInsecureRequests] : [], // on this machine alone: lib/env.ts
  })
}
