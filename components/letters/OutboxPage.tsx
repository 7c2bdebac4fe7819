import { Button } from '@/components/ui/Button'
import { Done } from '@/components/ui/Done'
import { Refused } from '@/components/ui/Refused'
import rows from '@/components/ui/Rows.module.css'
import tabs from '@/components/ui/Views.module.css'
import { type MessageKey, translator } from '@/lib/i18n/translator'
import { LETTER_STATES, type LetterState } from '@/lib/letters/input'
import type { Outbox } from '@/lib/letters/queries'
import type { Site } from '@/lib/settings/queries'
import type { FormState } from '@/lib/web/forms'
import { LetterRow } from './LetterRow'
import styles from './OutboxPage.module.css'

interface OutboxPageProps extends Outbox {
  state: LetterState
  before: number | null
  /** Whether there is a mail server to send by. */
  isSet: boolean
  done: MessageKey | null
  form: FormState
  site: Site
}

/** The letters that the blog writes: what waits, what was sent and what failed. */
export function OutboxPage({
  letters,
  next,
  counts,
  trouble,
  state,
  before,
  isSet,
  done,
  form,
  site,
}: OutboxPageProps) {
  const t = translator(site.language)
  return (
    <>
      <div className={rows.top}>
        <h1>{t('outbox.title')}</h1>
      </div>
      {!isSet && <p className={styles.notice}>{t('outbox.notSet')}</p>}
      {isSet && trouble !== null && (
        <p className={styles.notice} role="alert">
          {t('outbox.trouble', { trouble })}
        </p>
      )}
      {done && <Done>{t(done)}</Done>}
      <Refused state={form} language={site.language} />
      <nav className={tabs.views} aria-label={t('outbox.states')}>
        {LETTER_STATES.map((each) => (
          <a key={each} href={addressOf(each)} aria-current={each === state ? 'page' : undefined}>
            {t(`outbox.${each}`, { count: counts[each] })}
          </a>
        ))}
      </nav>
      {state === 'failed' && counts.failed > 1 && (
        <form className={styles.all} action="/api/letters" method="post">
          <input type="hidden" name="state" value={state} />
          <Button type="submit" name="what" value="retryAll">
            {t('outbox.retryAll')}
          </Button>
        </form>
      )}
      {letters.length === 0 && <p className={rows.none}>{t('outbox.none')}</p>}
      {letters.length > 0 && (
        <ul className={rows.list}>
          {letters.map((letter) => (
            <LetterRow letter={letter} state={state} site={site} key={letter.id} />
          ))}
        </ul>
      )}
      <nav className={rows.paging} aria-label={t('paging.label')}>
        {before !== null && <a href={addressOf(state)}>{t('audit.newest')}</a>}
        {next !== null && <a href={`${addressOf(state)}&before=${next}`}>{t('audit.older')}</a>}
      </nav>
      <p className={rows.note}>{t('outbox.kept')}</p>
    </>
  )
}

const addressOf = (state: LetterState) => `/studio/letters?state=${state}`
