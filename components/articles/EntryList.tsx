import type { AddendumNote } from '@/lib/addenda/queries'
import type { ArticleSummary } from '@/lib/articles/listings'
import { translator } from '@/lib/i18n/translator'
import type { Site } from '@/lib/settings/queries'
import { type Day, dayOf, formatYear, yearOf } from '@/lib/time/day'
import { Entry } from './Entry'
import styles from './EntryList.module.css'

interface EntryListProps {
  items: ArticleSummary[]
  comments: Record<number, number>
  addenda: Record<number, AddendumNote[]>
  site: Site
}

/** Articles of a list along the rail of their dates, parted by years where there are several. */
export function EntryList({ items, comments, addenda, site }: EntryListProps) {
  const { language, timeZone } = site
  if (items.length === 0) return <p className={styles.none}>{translator(language)('list.empty')}</p>
  const years = byYear(items, (item) => dayOf(item.publishedAt, timeZone))
  return years.map(({ year, entries }) => (
    <section className={styles.year} aria-labelledby={`year-${year}`} key={year}>
      <h2 className={years.length > 1 ? styles.heading : 'unseen'} id={`year-${year}`}>
        {formatYear(year, language)}
      </h2>
      <ol>
        {entries.map(({ item, day }) => (
          <Entry
            item={item}
            day={day}
            comments={comments[item.id] ?? 0}
            addenda={addenda[item.id] ?? []}
            writing={site}
            key={item.id}
          />
        ))}
      </ol>
    </section>
  ))
}

function byYear(items: ArticleSummary[], dayOfItem: (item: ArticleSummary) => Day) {
  const years = new Map<number, { item: ArticleSummary; day: Day }[]>()
  for (const item of items) {
    const day = dayOfItem(item)
    years.set(yearOf(day), [...(years.get(yearOf(day)) ?? []), { item, day }])
  }
  return [...years].map(([year, entries]) => ({ year, entries }))
}
