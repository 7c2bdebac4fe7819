import { CategoryTree, type TreeNode } from '@/components/categories/CategoryTree'
import type { ArchiveYear } from '@/lib/articles/listings'
import { type Language, translator } from '@/lib/i18n/translator'
import { ArchiveOverview } from './ArchiveOverview'
import styles from './ArchivePage.module.css'

interface ArchivePageProps {
  archive: ArchiveYear[]
  categories: TreeNode[]
  language: Language
}

/** The whole blog on one page: by month and by category. */
export function ArchivePage({ archive, categories, language }: ArchivePageProps) {
  const t = translator(language)
  return (
    <>
      <h1 className={styles.title}>{t('archive.heading')}</h1>
      <h2 className={styles.heading}>{t('archive.byMonth')}</h2>
      <ArchiveOverview archive={archive} language={language} />
      {categories.length > 0 && (
        <section className={styles.categories} aria-labelledby="categories">
          <h2 className={styles.heading} id="categories">
            {t('site.categories')}
          </h2>
          <CategoryTree nodes={categories} language={language} />
        </section>
      )}
    </>
  )
}
