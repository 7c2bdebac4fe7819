import { Button } from '@/components/ui/Button'
import rows from '@/components/ui/Rows.module.css'
import { sentenceOf, translator } from '@/lib/i18n/translator'
import type { LetterState } from '@/lib/letters/input'
import type { ListedLetter } from '@/lib/letters/queries'
import type { Site } from '@/lib/settings/queries'
import { formatInstant } from '@/lib/time/day'
import styles from './OutboxPage.module.css'

/** One letter: to whom, what about, what became of it; its words behind the subject. */
export function LetterRow({ letter, state, site }: { letter: ListedLetter; state: LetterState; site: Site }) {
  const { id, words, attempts, problem, createdAt, sendAfter, sentAt } = letter
  const t = translator(site.language)
  const at = (instant: Date) => formatInstant(instant, site.timeZone)
  return (
    <li className={styles.letter}>
      {words === null ? (
        <p className={rows.note}>{t('outbox.forgotten')}</p>
      ) : (
        <details>
          <summary>{words.subject}</summary>
          <pre className={styles.text}>{words.text}</pre>
        </details>
      )}
      <div className={rows.facts}>
        {words !== null && <span>{t('outbox.to', { to: words.to })}</span>}
        {sentAt === null && <span>{t('outbox.writtenAt', { time: at(createdAt) })}</span>}
        {sentAt !== null && <span>{t('outbox.sentAt', { time: at(sentAt) })}</span>}
        {state === 'waiting' && sendAfter > createdAt && <span>{t('outbox.dueAt', { time: at(sendAfter) })}</span>}
        {attempts > 1 && <span>{t('outbox.attempts', { count: attempts })}</span>}
      </div>
      {problem !== null && <p className={styles.problem}>{sentenceOf(problem, site.language)}</p>}
      {words !== null && state !== 'sent' && (
        <form className={rows.tools} action="/api/letters" method="post">
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="state" value={state} />
          {(state !== 'waiting' || problem !== null) && (
            <Button
              type="submit"
              name="what"
              value="retry"
              aria-label={t('outbox.retryOne', { subject: words.subject })}
            >
              {t('outbox.retry')}
            </Button>
          )}
          {state === 'waiting' && (
            <Button
              type="submit"
              name="what"
              value="withdraw"
              aria-label={t('outbox.withdrawOne', { subject: words.subject })}
            >
              {t('outbox.withdraw')}
            </Button>
          )}
        </form>
      )}
    </li>
  )
}
