import { categoryHref } from '@/components/site/paths'
import type { CategoryLink } from '@/lib/categories/queries'
import { type Language, translator } from '@/lib/i18n/translator'
import styles from './CategoryTree.module.css'

/** A category with its children; the count is left out where a page must not change with every article. */
export interface TreeNode extends CategoryLink {
  count?: number
  children: TreeNode[]
}

interface CategoryTreeProps {
  nodes: TreeNode[]
  /** Slug of the category that the page is about. */
  current?: string
  language: Language
}

export function CategoryTree({ nodes, current, language }: CategoryTreeProps) {
  const t = translator(language)
  return (
    <ul className={styles.tree}>
      {nodes.map(({ id, name, slug, count, children }) => (
        <li key={id}>
          <a href={categoryHref(slug)} aria-current={slug === current ? 'page' : undefined}>
            {name}
          </a>
          {count !== undefined && (
            <span className={styles.count}>
              <span className="unseen">{t('list.count', { count })}</span>
              <span aria-hidden="true">{count}</span>
            </span>
          )}
          {children.length > 0 && <CategoryTree nodes={children} current={current ?? ''} language={language} />}
        </li>
      ))}
    </ul>
  )
}
