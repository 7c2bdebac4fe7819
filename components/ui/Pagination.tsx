import { type Language, translator } from '@/lib/i18n/translator'
import styles from './Pagination.module.css'

interface PaginationProps {
  page: number
  pages: number
  hrefOf: (page: number) => string
  language: Language
}

/** First, last, and two to either side of where one is. */
export function Pagination({ page, pages, hrefOf, language }: PaginationProps) {
  if (pages < 2) return null
  const t = translator(language)
  return (
    <nav className={styles.pagination} aria-label={t('paging.label')}>
      {page > 1 && (
        <a className={styles.turn} rel="prev" href={hrefOf(page - 1)}>
          {t('paging.previous')}
        </a>
      )}
      <ol>
        {shownPages(page, pages).map((number, index, all) => (
          <li key={number} data-gap={index > 0 && number - (all[index - 1] ?? 0) > 1 ? '' : undefined}>
            <a
              href={hrefOf(number)}
              aria-label={t('paging.page', { number })}
              aria-current={number === page ? 'page' : undefined}
            >
              {number}
            </a>
          </li>
        ))}
      </ol>
      {page < pages && (
        <a className={styles.turn} rel="next" href={hrefOf(page + 1)}>
          {t('paging.next')}
        </a>
      )}
    </nav>
  )
}

const shownPages = (page: number, pages: number) =>
  [...new Set([1, page - 2, page - 1, page, page + 1, page + 2, pages])]
    .filter((number) => number >= 1 && number <= pages)
    .sort((a, b) => a - b)
