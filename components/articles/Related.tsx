import { categoryHref, hrefOf } from '@/components/site/paths'
import { DayTime } from '@/components/ui/DayTime'
import type { ArticleLink } from '@/lib/articles/queries'
import type { CategoryLink } from '@/lib/categories/queries'
import { type Language, pieces, translator } from '@/lib/i18n/translator'
import type { Site } from '@/lib/settings/queries'
import { dayOf } from '@/lib/time/day'
import styles from './Related.module.css'

export interface CategoryArticles {
  category: CategoryLink
  articles: ArticleLink[]
}

interface RelatedProps {
  related: CategoryArticles[]
  site: Site
}

/** Articles under more categories than this are folded: a page need not end in forty links. */
const UNFOLDED = 3

/** For each category of the article, the newest others in it. */
export function Related({ related, site }: RelatedProps) {
  const { language, timeZone } = site
  const filled = related.filter(({ articles }) => articles.length > 0)
  if (filled.length === 0) return null
  return (
    <nav className={`late ${styles.related}`} aria-label={translator(language)('article.related')}>
      {filled.map(({ category, articles }, index) => {
        const list = (
          <ul>
            {articles.map((article) => (
              <li key={article.id}>
                <a href={hrefOf(article)}>{article.title}</a>
                <DayTime day={dayOf(article.publishedAt, timeZone)} writing={site} />
              </li>
            ))}
          </ul>
        )
        if (index < UNFOLDED) {
          return (
            <section key={category.id}>
              <h2>
                <Heading category={category} language={language} />
              </h2>
              {list}
            </section>
          )
        }
        return (
          <details key={category.id}>
            <summary>{translator(language)('article.inCategoryPlain', { name: category.name })}</summary>
            {list}
          </details>
        )
      })}
    </nav>
  )
}

function Heading({ category, language }: { category: CategoryLink; language: Language }) {
  return pieces(language, 'article.inCategory', ['link'], { name: category.name }).map((piece) =>
    typeof piece === 'string' ? (
      piece
    ) : (
      <a key={category.id} href={categoryHref(category.slug)}>
        {piece.text}
      </a>
    ),
  )
}
