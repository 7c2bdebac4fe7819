import { hrefOf } from '@/components/site/paths'
import { DayTime } from '@/components/ui/DayTime'
import { Phrases } from '@/components/ui/Phrases'
import { translator } from '@/lib/i18n/translator'
import type { SearchResult } from '@/lib/search/queries'
import type { Site } from '@/lib/settings/queries'
import { dayOf } from '@/lib/time/day'
import { Marked } from './Marked'
import styles from './Results.module.css'

interface ResultsProps {
  results: SearchResult[]
  site: Site
}

/** Found articles: where the words stand, with the words marked. */
export function Results({ results, site }: ResultsProps) {
  const { language, timeZone } = site
  const t = translator(language)
  return (
    <ol className={styles.results}>
      {results.map((result) => {
        const published = dayOf(result.publishedAt, timeZone)
        const changed = dayOf(result.newestChange, timeZone)
        return (
          <li key={result.articleId}>
            <h3>
              <a href={`${hrefOf(result)}${result.anchor ? `#${result.anchor}` : ''}`}>
                {result.titleMarks.length > 0 ? (
                  <Marked text={result.title} marks={result.titleMarks} />
                ) : (
                  <Phrases text={result.title} />
                )}
              </a>
            </h3>
            <p className={styles.excerpt}>
              <Marked text={result.excerpt} marks={result.marks} />
            </p>
            <p className={styles.about}>
              <DayTime day={published} writing={site} />
              {changed > published && (
                <span>
                  {t('search.changed')} <DayTime day={changed} writing={site} />
                </span>
              )}
              <span data-matched={result.matched}>{t(`search.matched.${result.matched}`)}</span>
            </p>
          </li>
        )
      })}
    </ol>
  )
}
