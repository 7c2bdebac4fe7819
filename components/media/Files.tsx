import rows from '@/components/ui/Rows.module.css'
import { translator } from '@/lib/i18n/translator'
import type { LibraryItem } from '@/lib/media/library'
import type { Site } from '@/lib/settings/queries'
import { formatInstant } from '@/lib/time/day'
import { formatSize } from './sizes'

/** What is no picture, a line each. */
export function Files({ items, site: { language, timeZone } }: { items: LibraryItem[]; site: Site }) {
  const t = translator(language)
  if (items.length === 0) return null
  return (
    <ul className={rows.list}>
      {items.map(({ id, name, extension, bytes, createdAt, uses }) => (
        <li key={id} className={rows.row}>
          <span className={rows.title}>
            <a href={`/studio/media/${id}`}>{name || t('media.nameless')}</a>
          </span>
          <span className={rows.facts}>
            <span>{extension.toUpperCase()}</span>
            <span>{formatSize(bytes, language)}</span>
            <time dateTime={createdAt.toISOString()}>{formatInstant(createdAt, timeZone)}</time>
            <span>{t('media.uses', { count: uses })}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}
