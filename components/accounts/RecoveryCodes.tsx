import { type Language, translator } from '@/lib/i18n/translator'
import styles from './Told.module.css'

/** New recovery codes, shown this once. */
export function RecoveryCodes({ codes, language }: { codes: string[]; language: Language }) {
  const t = translator(language)
  return (
    <section className={styles.told} aria-labelledby="told">
      <h2 id="told">{t('secondStep.codes')}</h2>
      <ol className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <p>{t('secondStep.codesText')}</p>
    </section>
  )
}
