import type { TreeNode } from '@/components/categories/CategoryTree'
import type { ArchiveYear } from '@/lib/articles/listings'
import { type Language, translator } from '@/lib/i18n/translator'
import { formatYear } from '@/lib/time/day'
import styles from './SearchFilters.module.css'

export interface SearchFiltersProps {
  query: string
  /** Slug of the chosen category, empty for all. */
  category: string
  /** The chosen year, null for all. */
  year: number | null
  categories: TreeNode[]
  archive: ArchiveYear[]
  language: Language
}

/** What to look for, and where: one form, which leads to an address that says both. */
export function SearchFilters({ query, category, year, categories, archive, language }: SearchFiltersProps) {
  const t = translator(language)
  return (
    <search className={styles.filters}>
      <form action="/search" method="get">
        <label className={styles.words}>
          {t('search.words')}
          <input type="search" name="q" defaultValue={query} />
        </label>
        {categories.length > 0 && (
          <label>
            {t('search.category')}
            <select name="category" defaultValue={category}>
              <option value="">{t('search.everywhere')}</option>
              {indented(categories).map(({ slug, name, depth }) => (
                <option value={slug} key={slug}>
                  {'　'.repeat(depth) + name}
                </option>
              ))}
            </select>
          </label>
        )}
        {archive.length > 1 && (
          <label>
            {t('search.year')}
            <select name="year" defaultValue={year ?? ''}>
              <option value="">{t('search.everyYear')}</option>
              {archive.map((each) => (
                <option value={each.year} key={each.year}>
                  {formatYear(each.year, language)}
                </option>
              ))}
            </select>
          </label>
        )}
        <button type="submit">{t('search.submit')}</button>
      </form>
    </search>
  )
}

const indented = (nodes: TreeNode[], depth = 0): { slug: string; name: string; depth: number }[] =>
  nodes.flatMap(({ slug, name, children }) => [{ slug, name, depth }, ...indented(children, depth + 1)])
