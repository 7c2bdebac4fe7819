import type { ReactNode } from 'react'
import { Done } from '@/components/ui/Done'
import { type Language, type MessageKey, translator } from '@/lib/i18n/translator'
import styles from './AccountFrame.module.css'

const PLACES = [
  ['profile', '/studio/account'],
  ['password', '/studio/account/password'],
  ['secondStep', '/studio/account/second-step'],
  ['passkeys', '/studio/account/passkeys'],
  ['devices', '/studio/account/devices'],
  ['tokens', '/studio/account/tokens'],
] as const

interface AccountFrameProps {
  /** Which of the account's pages this is. */
  place: (typeof PLACES)[number][0]
  /** What was just done, if something was. */
  done: MessageKey | null
  language: Language
  children: ReactNode
}

/** What stands around each page of a member's own account. */
export function AccountFrame({ place, done, language, children }: AccountFrameProps) {
  const t = translator(language)
  return (
    <>
      <h1 className={styles.heading}>{t('account.title')}</h1>
      <nav className={styles.nav} aria-label={t('account.nav')}>
        {PLACES.map(([name, path]) => (
          <a key={name} href={path} aria-current={name === place ? 'page' : undefined}>
            {t(`account.${name}`)}
          </a>
        ))}
      </nav>
      <section className={styles.place} aria-labelledby="place">
        <h2 id="place">{t(`account.${place}`)}</h2>
        {done && <Done>{t(done)}</Done>}
        {children}
      </section>
    </>
  )
}
