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

/** Articles of a list along the rail of their dates, parted by years where there are several; pinned ones stand before them. */
export function EntryList({ items, comments, addenda, site }: EntryListProps) {
  if (items.length === 0) return <p className={styles.none}>{translator(site.language)('list.empty')}</p>
  const groups = grouped(items, site)
  return groups.map(({ id, heading, entries }) => (
    <section className={styles.year} aria-labelledby={id} key={id}>
      <h2 className={groups.length > 1 ? styles.heading : 'unseen'} id={id}>
        {heading}
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

function grouped(items: ArticleSummary[], { language, timeZone }: Site) {
  const dated = items.map((item) => ({ item, day: dayOf(item.publishedAt, timeZone) }))
  const pinned = dated.filter(({ item }) => item.pinned)
  const years = byYear(dated.filter(({ item }) => !item.pinned))
  return [
    ...(pinned.length > 0 ? [{ id: 'pinned', heading: translator(language)('list.pinned'), entries: pinned }] : []),
    ...years.map(([year, entries]) => ({ id: `year-${year}`, heading: formatYear(year, language), entries })),
  ]
}

interface Dated {
  item: ArticleSummary
  day: Day
}

function byYear(entries: Dated[]): [year: number, entries: Dated[]][] {
  const years = new Map<number, Dated[]>()
  for (const entry of entries) {
    const year = yearOf(entry.day)
    years.set(year, [...(years.get(year) ?? []), entry])
  }
  return [...years]
}
