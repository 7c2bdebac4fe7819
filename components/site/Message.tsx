import { type MessageKey, translator } from '@/lib/i18n/translator'
import type { Site } from '@/lib/settings/queries'
import styles from './Message.module.css'

/** A page that says one sentence, and leads home. */
export function Message({ text, site: { language } }: { text: MessageKey; site: Site }) {
  const t = translator(language)
  return (
    <main className={styles.page} id="main" tabIndex={-1}>
      <h1>{t(text)}</h1>
      <p>
        <a href="/">{t('site.toHome')}</a>
      </p>
    </main>
  )
}
