import { SearchForm } from '@/components/search/SearchForm'
import { DayTime } from '@/components/ui/DayTime'
import type { ArticleLink } from '@/lib/articles/queries'
import { translator } from '@/lib/i18n/translator'
import type { Site } from '@/lib/settings/queries'
import { dayOf } from '@/lib/time/day'
import styles from './Missing.module.css'
import { hrefOf } from './paths'

interface MissingProps {
  site: Site
  /** Taken away on purpose, rather than never here. */
  gone: boolean
  /** Words of the address, to search for. */
  words: string
  recent: ArticleLink[]
}

/** What stands at an address where nothing is: a way on. */
export function Missing({ site, gone, words, recent }: MissingProps) {
  const { language, timeZone } = site
  const t = translator(language)
  return (
    <div className={styles.missing}>
      <h1>{t(gone ? 'missing.goneHeading' : 'missing.heading')}</h1>
      <p>{t(gone ? 'missing.goneText' : 'missing.text')}</p>
      <SearchForm language={language} query={words} />
      {recent.length > 0 && (
        <section aria-labelledby="recent">
          <h2 id="recent">{t('side.articles')}</h2>
          <ul>
            {recent.map((article) => (
              <li key={article.id}>
                <DayTime day={dayOf(article.publishedAt, timeZone)} writing={site} />
                <a href={hrefOf(article)}>{article.title}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p>
        <a href="/archive">{t('site.archive')}</a>
      </p>
    </div>
  )
}
