import { Button } from '@/components/ui/Button'
import type { WaitingAnnouncement } from '@/lib/following/announcements'
import { translator } from '@/lib/i18n/translator'
import type { Site } from '@/lib/settings/queries'
import { dayOf, formatInstant, wallTimeOf } from '@/lib/time/day'
import styles from './Announced.module.css'

interface AnnouncedProps {
  announcements: WaitingAnnouncement[]
  /** Whether letters are sent. */
  byMail: boolean
  /** The page that this stands on. */
  here: string
  /** Whether that is the article's own: its title is not said again. */
  isOnArticle?: boolean
  site: Pick<Site, 'language' | 'timeZone'>
}

/** What followers will be told, each with a way to take it back while there is time. */
export function Announced({
  announcements,
  byMail,
  here,
  isOnArticle = false,
  site: { language, timeZone },
}: AnnouncedProps) {
  if (announcements.length === 0) return null
  const t = translator(language)
  return (
    <section className={styles.announced} aria-label={t('follow.waitingLabel')}>
      {announcements.map(({ id, kind, title, dueAt, followers, thanks }) => (
        <form action={`/api/announcements/${id}/taking-back`} method="post" key={id}>
          <input type="hidden" name="to" value={here} />
          {followers > 0 && (
            <p>
              {t(`follow.${isOnArticle ? 'willTellHere' : 'willTell'}.${kind}`, {
                title,
                time: shown(dueAt, timeZone),
                count: followers,
              })}
            </p>
          )}
          {thanks && (
            <p>
              {t(isOnArticle ? 'follow.willThankHere' : 'follow.willThank', { title, time: shown(dueAt, timeZone) })}
            </p>
          )}
          <Button type="submit" look="plain">
            {t('follow.takeBack')}
          </Button>
        </form>
      ))}
      {!byMail && <p>{t('follow.willWait')}</p>}
    </section>
  )
}

/** The time of day; with the day when it is not the present one's. */
function shown(instant: Date, timeZone: string): string {
  const isToday = dayOf(instant, timeZone) === dayOf(new Date(), timeZone)
  return isToday ? wallTimeOf(instant, timeZone).slice('YYYY-MM-DDT'.length) : formatInstant(instant, timeZone)
}
