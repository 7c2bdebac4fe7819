import type { ReactNode } from 'react'
import { type Language, type MessageKey, translator } from '@/lib/i18n/translator'
import styles from './ArticlePage.module.css'

/** The pages about one article, by the last part of their path. */
const TABS = {
  '': 'tabs.text',
  addenda: 'tabs.addenda',
  settings: 'tabs.settings',
  versions: 'tabs.versions',
  preview: 'tabs.preview',
} as const satisfies Record<string, MessageKey>

interface ArticlePageProps {
  articleId: number
  current: keyof typeof TABS
  language: Language
  children: ReactNode
}

/** One of the pages about an article, with the way to the others. */
export function ArticlePage({ articleId, current, language, children }: ArticlePageProps) {
  const t = translator(language)
  return (
    <div className={styles.page} data-wide={current === 'preview' || undefined}>
      <nav className={styles.tabs} aria-label={t('tabs.label')}>
        {Object.entries(TABS).map(([name, label]) => (
          <a
            key={name}
            href={`/studio/articles/${articleId}${name && `/${name}`}`}
            aria-current={name === current ? 'page' : undefined}
          >
            {t(label)}
          </a>
        ))}
      </nav>
      {children}
    </div>
  )
}
