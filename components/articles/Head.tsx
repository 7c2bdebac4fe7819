import { categoryHref } from '@/components/site/paths'
import { Phrases } from '@/components/ui/Phrases'
import type { ArticleView } from '@/lib/articles/queries'
import { type Language, translator } from '@/lib/i18n/translator'
import styles from './Head.module.css'

interface HeadProps {
  article: ArticleView
  comments: number
  language: Language
}

/** Title, categories, the way to the comments. */
export function Head({ article, comments, language }: HeadProps) {
  const t = translator(language)
  return (
    <header className={styles.head}>
      <h1>
        <Phrases text={article.title} />
      </h1>
      <div className={styles.about}>
        {article.categories.length > 0 && (
          <ul aria-label={t('article.filed')}>
            {article.categories.map((category) => (
              <li key={category.id}>
                <a href={categoryHref(category.slug)} rel="tag">
                  {category.name}
                </a>
              </li>
            ))}
          </ul>
        )}
        {article.authorName && <span>{t('article.author', { name: article.authorName })}</span>}
        {comments > 0 && <a href="#comments">{t('comments.count', { count: comments })}</a>}
      </div>
    </header>
  )
}
