import { Button } from '@/components/ui/Button'
import type { Decision } from '@/lib/comments/moderation-input'
import type { QueuePage } from '@/lib/comments/moderation-queries'
import { type Language, translator } from '@/lib/i18n/translator'
import { listAddress } from './lists'
import styles from './Queue.module.css'

interface DecideTogetherProps {
  page: QueuePage
  decisions: Decision[]
  /** How many the list has beyond this page and on it; 0 when all are on it. */
  matching: number
  language: Language
}

/** Decides about the ticked comments, or about all that the list would show on its further pages. */
export function DecideTogether({ page, decisions, matching, language }: DecideTogetherProps) {
  const t = translator(language)
  return (
    <form id="bulk" action="/api/comments/decisions" method="post" className={styles.bulk}>
      <input type="hidden" name="list" value={listAddress(page)} />
      <label className={styles.all} hidden data-tick-all suppressHydrationWarning>
        <input type="checkbox" /> {t('moderation.tickAll')}
      </label>
      {matching > 0 && (
        <label className={styles.all}>
          <input type="checkbox" name="all" /> {t('moderation.allMatching', { count: matching })}
        </label>
      )}
      <span>{t('moderation.ticked')}</span>
      {decisions.map((decision) => (
        <Button type="submit" look="plain" name="decision" value={decision} key={decision}>
          {t(page.list === 'reported' && decision === 'published' ? 'moderation.keep' : `moderation.to.${decision}`)}
        </Button>
      ))}
    </form>
  )
}
