'use client'

import dynamic from 'next/dynamic'
import type { ReactNode } from 'react'
import type { EditedAddendum } from '@/lib/addenda/drafting'
import { encodePath } from '@/lib/addresses/paths'
import { type Language, translator } from '@/lib/i18n/translator'
import type { Day } from '@/lib/time/day'
import styles from './AppendPage.module.css'

interface AppendPageProps {
  articleId: number
  path: string
  title: string
  addendum: EditedAddendum | null
  today: Day
  /** How many a letter about a new one reaches; null when no letters are sent. */
  followers: number | null
  language: Language
  /** The article's text, to choose passages in. */
  children: ReactNode
}

/** In the browser alone: it looks at the text on its page. */
const AddendumComposer = dynamic(() => import('./AddendumComposer').then(({ AddendumComposer }) => AddendumComposer), {
  ssr: false,
})

/** An addendum written in the studio, with the article's text below it. */
export function AppendPage({ title, children, ...composer }: AppendPageProps) {
  const { path, articleId, language } = composer
  const t = translator(language)
  return (
    <div className={styles.page}>
      <h1>
        <a href={encodePath(path)}>{title}</a>
      </h1>
      <AddendumComposer
        {...composer}
        afterBlock={null}
        onClose={() => window.location.assign(`/studio/articles/${articleId}/addenda`)}
      />
      <h2>{t('append.text.heading')}</h2>
      {children}
    </div>
  )
}
