import { hrefOf } from '@/components/site/paths'
import type { ArticleLink } from '@/lib/articles/queries'
import { type Language, translator } from '@/lib/i18n/translator'
import styles from './Neighbours.module.css'

interface NeighboursProps {
  older: ArticleLink | null
  newer: ArticleLink | null
  /** Above the article, titles keep to one line; below it, they may take what they need. */
  place: 'above' | 'below'
  language: Language
}

/** « older | top | newer » */
export function Neighbours({ older, newer, place, language }: NeighboursProps) {
  const t = translator(language)
  return (
    <nav className={styles.neighbours} data-place={place} aria-label={t(`article.neighbours.${place}`)}>
      <span className={styles.older}>
        {older && (
          <a rel="prev" href={hrefOf(older)}>
            <span aria-hidden="true">«</span>
            <span className="unseen">{t('article.older')}</span>
            <span className={styles.title}>{older.title}</span>
          </a>
        )}
      </span>
      <a className={styles.home} href="/">
        {t('site.home')}
      </a>
      <span className={styles.newer}>
        {newer && (
          <a rel="next" href={hrefOf(newer)}>
            <span className="unseen">{t('article.newer')}</span>
            <span className={styles.title}>{newer.title}</span>
            <span aria-hidden="true">»</span>
          </a>
        )}
      </span>
    </nav>
  )
}
