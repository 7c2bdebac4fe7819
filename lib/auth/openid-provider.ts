import * as openid from 'openid-client'
import { env, siteUrl } from '@/lib/env'

/** What is known of the provider is asked for anew this often: its keys and addresses change rarely. */
const KNOWN_FOR_MS = 60 * 60 * 1000
const TIMEOUT_S = 10

let known: { provider: openid.Configuration; until: number } | undefined

/** What the button calls the provider; null while none is configured. */
export const providerName = (): string | null => {
  const { OIDC_ISSUER, OIDC_NAME } = env()
  return OIDC_ISSUER ? (OIDC_NAME ?? new URL(OIDC_ISSUER).host) : null
}

/** Where the provider sends people back to; its administrator is told this address. */
export const returnAddress = () => `${siteUrl()}/api/sign-in/openid/return`

/**
 * The provider as its own document describes it (OpenID Connect Discovery 1.0 §4).
 * @throws what openid-client throws while it cannot be reached, or is not what it says
 */
export async function provider(): Promise<openid.Configuration> {
  if (known && Date.now() < known.until) return known.provider
  const { OIDC_ISSUER = '', OIDC_CLIENT_ID = '', OIDC_CLIENT_SECRET } = env()
  const issuer = new URL(OIDC_ISSUER)
  const found = await openid.discovery(issuer, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, undefined, {
    timeout: TIMEOUT_S,
    execute: issuer.protocol === 'http:' ? [openid.allowInsecureRequests] : [], // on this machine alone: lib/env.ts
  })
  known = { provider: found, until: Date.now() + KNOWN_FOR_MS }
  return found
}
