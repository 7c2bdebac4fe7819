import { type Language, translator } from '@/lib/i18n/translator'
import type { LibraryItem } from '@/lib/media/library'
import styles from './Pictures.module.css'
import { smallSource } from './sizes'

/** Pictures side by side, each the way to what is known of it. */
export function Pictures({ items, language }: { items: LibraryItem[]; language: Language }) {
  const t = translator(language)
  return (
    <ul className={styles.pictures}>
      {items.map((item) => (
        <li key={item.id}>
          <a href={`/studio/media/${item.id}`}>
            <span className={styles.frame}>
              {/* biome-ignore lint/performance/noImgElement: the library has variants of its own */}
              <img src={smallSource(item)} alt="" loading="lazy" decoding="async" />
            </span>
            <span className={styles.name}>{item.name || t('media.nameless')}</span>
          </a>
          <span className={styles.facts}>
            <span>{t('media.uses', { count: item.uses })}</span>
            {!item.alt && <span>{t('media.noAlt')}</span>}
          </span>
        </li>
      ))}
    </ul>
  )
}
