import { Button } from '@/components/ui/Button'
import { Pagination } from '@/components/ui/Pagination'
import rows from '@/components/ui/Rows.module.css'
import { REDIRECTS_PAGE } from '@/lib/addresses/input'
import { encodePath } from '@/lib/addresses/paths'
import type { MissedPath } from '@/lib/addresses/studio-queries'
import { type Language, translator } from '@/lib/i18n/translator'
import { figuresIn, formatDay } from '@/lib/time/day'
import { RedirectViews } from './RedirectViews'
import styles from './RedirectViews.module.css'

interface MissedPathsProps {
  missed: MissedPath[]
  total: number
  page: number
  language: Language
}

/** What readers ask for in vain, each with the way to a redirect. */
export function MissedPaths({ missed, total, page, language }: MissedPathsProps) {
  const t = translator(language)
  return (
    <>
      <RedirectViews current="missed" language={language} />
      {missed.length === 0 ? (
        <p className={rows.none}>{t('redirects.noneMissed')}</p>
      ) : (
        <>
          <p className={rows.note}>{t('redirects.missedText')}</p>
          <ul className={rows.list}>
            {missed.map((one) => (
              <Row key={one.path} missed={one} language={language} />
            ))}
          </ul>
        </>
      )}
      <Pagination
        page={page}
        pages={Math.ceil(total / REDIRECTS_PAGE)}
        hrefOf={(number) => `/studio/redirects/missing?page=${number}`}
        language={language}
      />
    </>
  )
}

function Row({ missed: { path, count, lastSeenOn }, language }: { missed: MissedPath; language: Language }) {
  const t = translator(language)
  return (
    <li className={rows.row}>
      <span className={styles.path}>{path}</span>
      <span className={rows.facts}>
        <span className="figures">{t('redirects.times', { count })}</span>
        <time dateTime={lastSeenOn}>
          {t('redirects.lastSeen', { date: formatDay(lastSeenOn, 'short', figuresIn(language)) })}
        </time>
      </span>
      <span className={rows.tools}>
        <a
          href={`/studio/redirects?${new URLSearchParams({ from: asTyped(path) })}`}
          aria-label={t('redirects.redirectOne', { path })}
        >
          {t('redirects.redirectThis')}
        </a>
        <form action="/api/redirects/missing" method="post">
          <input type="hidden" name="path" value={path} />
          <Button type="submit" look="plain" aria-label={t('redirects.forgetOne', { path })}>
            {t('redirects.forget')}
          </Button>
        </form>
      </span>
    </li>
  )
}

/** Escaped only where it could be taken for something else than a path. */
const asTyped = (path: string) => (/[%?#]/.test(path) ? encodePath(path) : path)
