'use client'

import { browserSupportsWebAuthn } from '@simplewebauthn/browser'
import { useState, useSyncExternalStore } from 'react'
import { Button } from '@/components/ui/Button'
import { Refusal } from '@/components/ui/Refusal'
import { type Language, translator } from '@/lib/i18n/translator'
import styles from './PasskeySignIn.module.css'
import { signInByPasskey } from './passkey-asking'

const never = () => () => {}

/** The way in without a password, where the browser knows it. @param to where the member wanted to go */
export function PasskeySignIn({ to, language }: { to: string; language: Language }) {
  const isOffered = useSyncExternalStore(never, browserSupportsWebAuthn, () => false)
  const [state, setState] = useState({ isBusy: false, error: '' })
  const t = translator(language)
  if (!isOffered) return null
  const enter = async () => {
    setState({ isBusy: true, error: '' })
    const trusted = document.querySelector<HTMLInputElement>('input[name=trusted]')?.checked === true
    const outcome = await signInByPasskey(trusted)
    if (outcome.ok) location.assign(to)
    else setState({ isBusy: false, error: 'key' in outcome ? t(outcome.key) : outcome.error })
  }
  return (
    <div className={styles.passkey}>
      {state.error && <Refusal>{state.error}</Refusal>}
      <Button onClick={enter} disabled={state.isBusy}>
        {t('passkeys.signIn')}
      </Button>
    </div>
  )
}
