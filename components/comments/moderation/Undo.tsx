import { Button } from '@/components/ui/Button'
import type { Decision } from '@/lib/comments/moderation-input'
import type { QueuePage } from '@/lib/comments/moderation-queries'
import { type Language, translator } from '@/lib/i18n/translator'
import { listAddress } from './lists'
import styles from './Queue.module.css'

interface UndoProps {
  decision: Decision
  count: number
  /** Null when nothing is left that could be taken back. */
  decisionId: number | null
  page: QueuePage
  language: Language
}

/** Says what was decided, and takes it back. */
export function Undo({ decision, count, decisionId, page, language }: UndoProps) {
  const t = translator(language)
  return (
    <form action={`/api/comments/decisions/${decisionId}/reversal`} method="post" className={styles.undo}>
      <span role="status">{t(`moderation.done.${decision}`, { count })}</span>
      <input type="hidden" name="list" value={listAddress(page)} />
      {decisionId !== null && (
        <Button type="submit" look="plain" data-undo>
          {t('moderation.undo')}
        </Button>
      )}
    </form>
  )
}
