import type { ReactNode } from 'react'
import { Button } from '@/components/ui/Button'
import { type Language, translator } from '@/lib/i18n/translator'
import styles from './DeskBar.module.css'

interface DeskBarProps {
  articleId: number
  /** Whether the keyboard goes on from here: the form that it was in has just been closed. */
  hasFocus: boolean
  /** Whether an addendum was begun that nobody has seen yet. */
  hasBegun: boolean
  /** What followers will be told of this article. */
  announced: ReactNode
  language: Language
  onAppend: () => void
}

/** What a member may do with the article before them: always in reach of a thumb. */
export function DeskBar({ articleId, hasFocus, hasBegun, announced, language, onAppend }: DeskBarProps) {
  const t = translator(language)
  return (
    <nav className={styles.bar} aria-label={t('append.tools')}>
      {announced}
      <Button look="main" autoFocus={hasFocus} onClick={onAppend}>
        {t(hasBegun ? 'append.goOn' : 'append.heading')}
      </Button>
      <a href={`/studio/articles/${articleId}`}>{t('append.editArticle')}</a>
      <a href={`/studio/articles/${articleId}/addenda`}>{t('append.all')}</a>
    </nav>
  )
}
