import { Pagination } from '@/components/ui/Pagination'
import { translator } from '@/lib/i18n/translator'
import type { SearchResult } from '@/lib/search/queries'
import type { Site } from '@/lib/settings/queries'
import { Results } from './Results'
import { SearchFilters, type SearchFiltersProps } from './SearchFilters'
import styles from './SearchPage.module.css'

interface SearchPageProps extends Omit<SearchFiltersProps, 'language'> {
  site: Site
  /** Null before anything was asked. */
  found: { total: number; results: SearchResult[] } | null
  page: number
  perPage: number
}

/** The question, and what was found for it. */
export function SearchPage({ site, found, page, perPage, ...asked }: SearchPageProps) {
  const { language } = site
  const t = translator(language)
  const hrefOf = (number: number) => searchHref({ ...asked, page: number })
  return (
    <div className={styles.page}>
      <h1>{t('search.heading')}</h1>
      <SearchFilters {...asked} language={language} />
      {found && (
        <section aria-labelledby="found">
          <h2 className={styles.found} id="found">
            {t(found.total === 0 ? 'search.nothing' : 'search.found', { query: asked.query, count: found.total })}
          </h2>
          {found.total === 0 && <p className={styles.advice}>{t('search.advice')}</p>}
          <Results results={found.results} site={site} />
          <Pagination page={page} pages={Math.ceil(found.total / perPage)} hrefOf={hrefOf} language={language} />
        </section>
      )}
    </div>
  )
}

function searchHref({
  query,
  category,
  year,
  page,
}: {
  query: string
  category: string
  year: number | null
  page: number
}) {
  const asked = new URLSearchParams({ q: query })
  if (category) asked.set('category', category)
  if (year !== null) asked.set('year', String(year))
  if (page > 1) asked.set('page', String(page))
  return `/search?${asked}`
}
