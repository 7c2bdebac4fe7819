import { type Language, translator } from '@/lib/i18n/translator'
import styles from './SearchForm.module.css'

/** A plain GET form: it works everywhere and leaves an address that can be shared. */
export function SearchForm({ language, query = '' }: { language: Language; query?: string }) {
  const t = translator(language)
  return (
    <search className={styles.search}>
      <form action="/search" method="get">
        <input
          type="search"
          name="q"
          defaultValue={query}
          aria-label={t('search.label')}
          placeholder={t('search.label')}
        />
        <button type="submit">{t('search.submit')}</button>
      </form>
    </search>
  )
}
