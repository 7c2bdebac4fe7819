import { Button } from '@/components/ui/Button'
import { translator } from '@/lib/i18n/translator'
import type { DeadLink } from '@/lib/review/dead-links'
import type { Site } from '@/lib/settings/queries'
import { dayOf, figuresIn, formatDay } from '@/lib/time/day'
import { wordFor } from './answers'
import styles from './ReviewList.module.css'

interface DeadLinksProps {
  links: DeadLink[]
  articleId: number
  site: Site
  back: string
}

/** Links of an article that lead nowhere: what they answered, since when, and where a copy may be. */
export function DeadLinks({ links, articleId, site: { language, timeZone }, back }: DeadLinksProps) {
  const t = translator(language)
  const dayIn = (at: Date) => formatDay(dayOf(at, timeZone), 'short', figuresIn(language))
  return (
    <ul className={styles.whys}>
      {links.map(({ id, url, answer, since, checkedAt, isDue }) => (
        <li key={id}>
          <form className={styles.link} action={`/api/links/${id}`} method="post">
            <input type="hidden" name="back" value={back} />
            <a className={styles.url} href={url} rel="noreferrer nofollow">
              {url}
            </a>
            <span>
              {t('review.deadLink', { answer: wordFor(answer, t), since: dayIn(since), checked: dayIn(checkedAt) })}
            </span>
            {!url.startsWith('/') && (
              <a href={`https://web.archive.org/web/*/${url}`} rel="noreferrer nofollow">
                {t('review.archive')}
              </a>
            )}
            <a href={`/studio/articles/${articleId}`}>{t('review.mend')}</a>
            {isDue ? (
              <span>{t('review.checkedSoon')}</span>
            ) : (
              <Button type="submit" look="plain">
                {t('review.checkAgain')}
              </Button>
            )}
          </form>
        </li>
      ))}
    </ul>
  )
}
