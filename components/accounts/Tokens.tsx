import { Button } from '@/components/ui/Button'
import { Field } from '@/components/ui/Field'
import form from '@/components/ui/Form.module.css'
import { Refused } from '@/components/ui/Refused'
import rows from '@/components/ui/Rows.module.css'
import { LONGEST_TOKEN_NAME, TOKEN_DAYS } from '@/lib/accounts/input'
import type { OwnToken } from '@/lib/accounts/own-account'
import { SCOPES } from '@/lib/auth/scopes'
import { type Language, pieces, sentenceOf, translator } from '@/lib/i18n/translator'
import type { Site } from '@/lib/settings/queries'
import { formatInstant } from '@/lib/time/day'
import type { FormState } from '@/lib/web/forms'
import styles from './AccountFrame.module.css'
import { PresentPassword } from './PresentPassword'

/** The tokens that a member made for programs, and the form for another. */
export function Tokens({ tokens, state, site }: { tokens: OwnToken[]; state: FormState; site: Site }) {
  const t = translator(site.language)
  return (
    <>
      <p className={styles.soft}>{t('tokens.text')}</p>
      {tokens.length > 0 && (
        <ul className={rows.list}>
          {tokens.map((token) => (
            <Token token={token} site={site} key={token.id} />
          ))}
        </ul>
      )}
      <TokenForm state={state} language={site.language} />
      <p className={styles.soft}>
        {pieces(site.language, 'tokens.use', ['code']).map((piece) =>
          typeof piece === 'string' ? piece : <code key={piece.text}>{piece.text}</code>,
        )}
      </p>
    </>
  )
}

function Token({ token, site }: { token: OwnToken; site: Site }) {
  const t = translator(site.language)
  const { id, name, scopes, lastUsedAt, expiresAt } = token
  const isOver = expiresAt !== null && expiresAt < new Date()
  const at = (instant: Date) => formatInstant(instant, site.timeZone)
  return (
    <li className={rows.row}>
      <div className={rows.what}>
        <strong>{name}</strong>
        <span className={rows.facts}>
          <span>{t(scopes.includes('write') ? 'tokens.scope.write' : 'tokens.scope.read')}</span>
          <span>{lastUsedAt ? t('sessions.lastUsed', { at: at(lastUsedAt) }) : t('tokens.unused')}</span>
          {isOver ? (
            <span className={rows.late}>{t('tokens.expired')}</span>
          ) : (
            <span>{expiresAt ? t('tokens.until', { at: at(expiresAt) }) : t('tokens.endless')}</span>
          )}
        </span>
      </div>
      <form action={`/api/account/tokens/${id}`} method="post">
        <Button type="submit" aria-label={t('tokens.revokeOf', { name })}>
          {t('tokens.revoke')}
        </Button>
      </form>
    </li>
  )
}

function TokenForm({ state, language }: { state: FormState; language: Language }) {
  const t = translator(language)
  const error = (field: string) => state.errors[field] && sentenceOf(state.errors[field], language)
  return (
    <form className={form.form} action="/api/account/tokens" method="post">
      <Refused state={state} language={language} />
      <Field
        name="name"
        label={t('tokens.name')}
        hint={t('tokens.nameHint')}
        error={error('name')}
        defaultValue={state.values.name}
        required
        maxLength={LONGEST_TOKEN_NAME}
      />
      <Field name="scope" label={t('tokens.scope')} error={error('scope')}>
        {(tie) => (
          <select {...tie} defaultValue={state.values.scope ?? 'write'}>
            {SCOPES.map((scope) => (
              <option value={scope} key={scope}>
                {t(`tokens.scope.${scope}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field name="days" label={t('tokens.days')} error={error('days')}>
        {(tie) => (
          <select {...tie} defaultValue={state.values.days ?? '90'}>
            {TOKEN_DAYS.map((days) => (
              <option value={days} key={days}>
                {t(`tokens.days.${days}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <PresentPassword language={language} />
      <Button look="main" type="submit" className={form.submit}>
        {t('tokens.make')}
      </Button>
    </form>
  )
}
