import { categoryHref } from '@/components/site/paths'
import { encodePath } from '@/lib/addresses/paths'
import type { CategoryView } from '@/lib/categories/queries'
import { feedPath } from '@/lib/feeds/urls'
import { translator } from '@/lib/i18n/translator'
import { type DayWriting, formatDay } from '@/lib/time/day'
import styles from './AboutCategory.module.css'

/** What a category says of itself: its words, its product's end, what stands above and below it. */
export function AboutCategory({ category, writing }: { category: CategoryView; writing: DayWriting }) {
  const t = translator(writing.language)
  const { description, product, supportEndsOn, parent, children } = category
  return (
    <div className={styles.about}>
      {parent && (
        <p>
          <span>{t('category.parent')}</span> <a href={categoryHref(parent.slug)}>{parent.name}</a>
        </p>
      )}
      {description && <p className={styles.description}>{description}</p>}
      {product && supportEndsOn && (
        <p>{t('category.ends', { product, date: formatDay(supportEndsOn, 'long', writing) })}</p>
      )}
      <p>
        <a href={encodePath(feedPath('feed.xml', category.slug))}>{t('category.feed')}</a>
      </p>
      {children.length > 0 && (
        <ul aria-label={t('category.children')}>
          {children.map((child) => (
            <li key={child.id}>
              <a href={categoryHref(child.slug)}>{child.name}</a> <span className="figures">{child.count}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
