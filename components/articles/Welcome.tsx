import { translator } from '@/lib/i18n/translator'
import type { Site } from '@/lib/settings/queries'
import styles from './Welcome.module.css'

/** The home of a blog that has no article yet. */
export function Welcome({ site }: { site: Site }) {
  const t = translator(site.language)
  return (
    <div className={styles.welcome}>
      <h1>{t('welcome.heading')}</h1>
      <p>{t('welcome.text')}</p>
      <p className={styles.hint}>{t('welcome.import')}</p>
      <pre>
        <code>bin/blog import mt export.txt --dry-run</code>
      </pre>
    </div>
  )
}
