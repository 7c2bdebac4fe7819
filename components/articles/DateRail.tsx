import type { ReactNode } from 'react'
import { DayTime } from '@/components/ui/DayTime'
import type { AddendumNote } from '@/lib/addenda/queries'
import { translator } from '@/lib/i18n/translator'
import type { Day, DayWriting } from '@/lib/time/day'
import styles from './DateRail.module.css'

interface DateRailProps {
  /** Null for an undated page. */
  publishedOn: Day | null
  addenda: AddendumNote[]
  verifiedOn: Day | null
  /** Where its former versions are told, if readers may see them. */
  historyHref: string | null
  writing: DayWriting
}

interface Mark {
  day: Day
  words: string
  look: string | undefined
  href: string | null
  /** Set small, and left out on a phone. */
  between: boolean
}

/** From here on the rail sets all but the newest addendum small, and a phone shows only that one. */
const MANY = 4

/** When it was written and what happened since, in order, each date leading to its place. */
export function DateRail(props: DateRailProps) {
  const marks = marksOf(props)
  if (marks.length === 0) return null
  const { addenda, historyHref, writing } = props
  const t = translator(writing.language)
  const many = addenda.length >= MANY
  return (
    <aside className={styles.rail} aria-label={t('article.dates')}>
      <ol data-many={many || undefined}>
        {marks.map((mark) => (
          <li className={mark.look} data-between={mark.between || undefined} key={mark.href ?? mark.words}>
            <Place href={mark.href}>
              <DayTime day={mark.day} writing={writing} /> {mark.words}
            </Place>
          </li>
        ))}
      </ol>
      {many && (
        <a className={styles.all} href={`#addendum-${addenda[0]?.number}`}>
          {t('article.allAddenda', { count: addenda.length })}
        </a>
      )}
      {historyHref && (
        <a className={styles.history} href={historyHref} rel="nofollow">
          {t('history.link')}
        </a>
      )}
    </aside>
  )
}

function Place({ href, children }: { href: string | null; children: ReactNode }) {
  return href === null ? children : <a href={href}>{children}</a>
}

function marksOf({ publishedOn, addenda, verifiedOn, writing }: DateRailProps): Mark[] {
  const t = translator(writing.language)
  const newest = addenda.at(-1)
  const mark = (day: Day, words: string, rest: Partial<Mark> = {}) =>
    ({ day, words, look: undefined, href: null, between: false, ...rest }) satisfies Mark
  const marks = [
    ...(publishedOn ? [mark(publishedOn, t('article.published'), { href: '#b-text' })] : []),
    ...addenda.map((addendum) =>
      mark(addendum.occurredOn, t(`kind.${addendum.kind}`), {
        look: styles.added,
        href: `#addendum-${addendum.number}`,
        between: addenda.length >= MANY && addendum !== newest,
      }),
    ),
    ...(verifiedOn ? [mark(verifiedOn, t('article.verified'), { look: styles.verified })] : []),
  ]
  return marks.sort((one, other) => one.day.localeCompare(other.day))
}
