import { startAuthentication, startRegistration } from '@simplewebauthn/browser'
import { ask, type Told } from '@/components/studio/ask'
import type { MessageKey } from '@/lib/i18n/translator'

type CreationOptions = Parameters<typeof startRegistration>[0]['optionsJSON']
type RequestOptions = Parameters<typeof startAuthentication>[0]['optionsJSON']

/** How an attempt ended: done, or with a sentence of the blog's or of ours. */
export type Outcome = { ok: true } | { ok: false; error: string } | { ok: false; key: MessageKey }

/** Has this browser make a passkey, and brings it to the blog. */
export const addPasskey = (name: string, password: string): Promise<Outcome> =>
  attempt<CreationOptions>('/api/account/passkeys/options', { password }, async (optionsJSON, kept) =>
    ask('POST', '/api/account/passkeys', { name, kept, response: await startRegistration({ optionsJSON }) }),
  )

/** Signs in with a passkey that this browser knows. */
export const signInByPasskey = (trusted: boolean): Promise<Outcome> =>
  attempt<RequestOptions>('/api/sign-in/passkey/options', {}, async (optionsJSON, kept) =>
    ask('POST', '/api/sign-in/passkey', { trusted, kept, response: await startAuthentication({ optionsJSON }) }),
  )

async function attempt<Options>(
  path: string,
  question: object,
  act: (options: Options, kept: string) => Promise<Told<object>>,
): Promise<Outcome> {
  try {
    const offered = await ask<{ options: Options; kept: string }>('POST', path, question)
    if (!offered.ok) return { ok: false, error: offered.error }
    const told = await act(offered.result.options, offered.result.kept)
    return told.ok ? { ok: true } : { ok: false, error: told.error }
  } catch (error) {
    return { ok: false, key: keyOf(error) }
  }
}

/** What browsers throw (WebAuthn §5.1): a known key, somebody who thought better of it; everything else is the network. */
function keyOf(error: unknown): MessageKey {
  const name = error instanceof Error ? error.name : ''
  if (name === 'InvalidStateError') return 'passkeys.known'
  return error instanceof TypeError || name === 'Error' ? 'passkeys.offline' : 'passkeys.cancelled'
}
