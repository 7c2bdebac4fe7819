import { Button } from '@/components/ui/Button'
import type { Decision } from '@/lib/comments/moderation-input'
import { type Language, translator } from '@/lib/i18n/translator'
import { listAddress, type QueueList } from './lists'
import styles from './Queue.module.css'

interface UndoProps {
  decision: Decision
  ids: number[]
  /** What they were before. */
  from: Decision
  list: QueueList
  language: Language
}

/** Says what was decided, and takes it back. */
export function Undo({ decision, ids, from, list, language }: UndoProps) {
  const t = translator(language)
  return (
    <form action="/api/comments/decisions" method="post" className={styles.undo}>
      <span role="status">{t(`moderation.done.${decision}`, { count: ids.length })}</span>
      {ids.map((id) => (
        <input type="hidden" name={`comment-${id}`} value="on" key={id} />
      ))}
      <input type="hidden" name="list" value={listAddress(list)} />
      <input type="hidden" name="from" value={decision} />
      <Button type="submit" look="plain" name="decision" value={from} data-undo>
        {t('moderation.undo')}
      </Button>
    </form>
  )
}
