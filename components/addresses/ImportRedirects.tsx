import { FileForm } from '@/components/ui/FileForm'
import form from '@/components/ui/Form.module.css'
import rows from '@/components/ui/Rows.module.css'
import { type Language, sentenceOf, translator } from '@/lib/i18n/translator'
import type { FormState } from '@/lib/web/forms'
import styles from './RedirectViews.module.css'

/** Many redirects from a file, and what was wrong with its lines. */
export function ImportRedirects({ state, language }: { state: FormState; language: Language }) {
  const t = translator(language)
  return (
    <section className={rows.section} aria-labelledby="import">
      <h2 id="import">{t('redirects.import')}</h2>
      <p>{t('redirects.importText')}</p>
      <FileForm
        action="/api/redirects/imports"
        label={t('redirects.file')}
        accept=".csv,.tsv,.txt,text/csv,text/plain"
        submit={t('redirects.doImport')}
      >
        <RefusedLines state={state} language={language} />
      </FileForm>
    </section>
  )
}

function RefusedLines({ state, language }: { state: FormState; language: Language }) {
  const t = translator(language)
  const refusal = state.errors.import
  if (!refusal) return null
  const lines = Object.entries(state.errors).filter(([name]) => /^line\d+$/.test(name))
  return (
    <div className={form.refused} role="alert">
      {sentenceOf(refusal, language)}
      <ul className={styles.lines}>
        {lines.map(([name, key]) => (
          <li key={name}>
            {t('redirects.line', { line: name.replace('line', ''), sentence: sentenceOf(key, language) })}
          </li>
        ))}
        {state.values.moreLines && <li>{t('redirects.moreLines', { count: state.values.moreLines })}</li>}
      </ul>
    </div>
  )
}
