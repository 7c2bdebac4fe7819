import { STUDIO_PAGE } from '@/lib/articles/list-input'
import { type Language, translator } from '@/lib/i18n/translator'
import styles from './ArticleList.module.css'

interface ListPagingProps {
  total: number
  page: number
  language: Language
  to: (page: number) => string
}

export function ListPaging({ total, page, language, to }: ListPagingProps) {
  const t = translator(language)
  const pages = Math.ceil(total / STUDIO_PAGE)
  if (pages <= 1) return null
  return (
    <nav className={styles.paging} aria-label={t('paging.label')}>
      {page > 1 && <a href={to(page - 1)}>{t('paging.previous')}</a>}
      <span>{t('list.countOnPage', { count: total, page, pages })}</span>
      {page < pages && <a href={to(page + 1)}>{t('paging.next')}</a>}
    </nav>
  )
}
