import { Button } from '@/components/ui/Button'
import { type Language, translator } from '@/lib/i18n/translator'
import styles from './DeskBar.module.css'

interface DeskBarProps {
  articleId: number
  /** Whether the keyboard goes on from here: the form that it was in has just been closed. */
  hasFocus: boolean
  /** Whether an addendum was begun that nobody has seen yet. */
  hasBegun: boolean
  language: Language
  onAppend: () => void
}

/** What a member may do with the article before them: always in reach of a thumb. */
export function DeskBar({ articleId, hasFocus, hasBegun, language, onAppend }: DeskBarProps) {
  const t = translator(language)
  return (
    <nav className={styles.bar} aria-label={t('append.tools')}>
      <Button look="main" autoFocus={hasFocus} onClick={onAppend}>
        {t(hasBegun ? 'append.goOn' : 'append.heading')}
      </Button>
      <a href={`/studio/articles/${articleId}`}>{t('append.editArticle')}</a>
      <a href={`/studio/articles/${articleId}/addenda`}>{t('append.all')}</a>
    </nav>
  )
}
