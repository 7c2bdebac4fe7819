'use client'

import { browserSupportsWebAuthn } from '@simplewebauthn/browser'
import { type FormEvent, useState } from 'react'
import { Button } from '@/components/ui/Button'
import { Field } from '@/components/ui/Field'
import form from '@/components/ui/Form.module.css'
import { Refusal } from '@/components/ui/Refusal'
import { LONGEST_PASSKEY_NAME, LONGEST_PASSWORD } from '@/lib/accounts/input'
import { type Language, translator } from '@/lib/i18n/translator'
import { addPasskey } from './passkey-asking'

/** Has this browser make a passkey. @param name what it is called unless the member says otherwise */
export function PasskeyForm({ name, language }: { name: string; language: Language }) {
  const [state, setState] = useState({ isBusy: false, error: '' })
  const t = translator(language)
  const add = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!browserSupportsWebAuthn()) return setState({ isBusy: false, error: t('passkeys.unsupported') })
    setState({ isBusy: true, error: '' })
    const given = new FormData(event.currentTarget)
    const outcome = await addPasskey(String(given.get('name')), String(given.get('password')))
    if (outcome.ok) location.assign('/studio/account/passkeys?done=added')
    else setState({ isBusy: false, error: 'key' in outcome ? t(outcome.key) : outcome.error })
  }
  return (
    <form className={form.form} method="post" onSubmit={add}>
      {state.error && <Refusal>{state.error}</Refusal>}
      <Field
        name="name"
        label={t('passkeys.name')}
        hint={t('passkeys.nameHint')}
        defaultValue={name}
        required
        maxLength={LONGEST_PASSKEY_NAME}
      />
      <Field
        name="password"
        label={t('account.currentPassword')}
        type="password"
        autoComplete="current-password"
        required
        maxLength={LONGEST_PASSWORD}
      />
      <noscript>
        <p className={form.error}>{t('passkeys.noScript')}</p>
      </noscript>
      <Button look="main" type="submit" className={form.submit} disabled={state.isBusy}>
        {t('passkeys.add')}
      </Button>
    </form>
  )
}
