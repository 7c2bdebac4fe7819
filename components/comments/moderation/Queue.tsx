import rows from '@/components/studio/Rows.module.css'
import { Button } from '@/components/ui/Button'
import { Done } from '@/components/ui/Done'
import type { Decision } from '@/lib/comments/moderation-input'
import type { ModeratedComment } from '@/lib/comments/moderation-queries'
import { translator } from '@/lib/i18n/translator'
import type { Site } from '@/lib/settings/queries'
import { listAddress, type QueueList, TABS } from './lists'
import { Moderated } from './Moderated'
import { ModerationKeys } from './ModerationKeys'
import styles from './Queue.module.css'
import { Undo } from './Undo'

interface QueueProps {
  site: Site
  list: QueueList
  comments: ModeratedComment[]
  hasMore: boolean
  /** How many wait for a decision. */
  waiting: number
  /** What was just decided, about how many, and how to take it back. */
  done: { decision: Decision; ids: number[]; from: Decision } | 'answered' | null
  error: string | null
  /** An answer that was refused, and the comment that it answers. */
  refused: { id: number; text: string } | null
}

/** Buttons under a list, by what the comments in it are. */
const DECISIONS_ON: Record<Decision, Decision[]> = {
  held: ['published', 'spam', 'removed'],
  published: ['held', 'spam', 'removed'],
  spam: ['published', 'held', 'removed'],
  removed: ['published', 'held', 'spam'],
}

/** Comments that somebody has to decide about, or has. */
export function Queue({ site, list, comments, hasMore, waiting, done, error, refused }: QueueProps) {
  const t = translator(site.language)
  const decisions = DECISIONS_ON[list.status]
  const last = comments.at(-1)
  return (
    <>
      <div className={rows.top}>
        <h1>{t('moderation.title')}</h1>
      </div>
      <nav className={styles.tabs} aria-label={t('moderation.tabs')}>
        {TABS.map((status) => (
          <a
            href={listAddress({ status, words: list.words })}
            aria-current={status === list.status ? 'page' : undefined}
            key={status}
          >
            {t(`moderation.tab.${status}`)}
            {status === 'held' && waiting > 0 && <span className="figures"> {waiting}</span>}
          </a>
        ))}
        <form action="/studio/comments" method="get">
          <input type="hidden" name="status" value={list.status} />
          <input
            type="search"
            name="words"
            defaultValue={list.words}
            aria-label={t('moderation.search')}
            placeholder={t('moderation.search')}
          />
        </form>
      </nav>
      {error && (
        <p className={styles.error} role="alert">
          {error}
        </p>
      )}
      {done === 'answered' && <Done>{t('moderation.answered')}</Done>}
      {done && done !== 'answered' && <Undo {...done} list={list} language={site.language} />}
      {comments.length === 0 ? (
        <p className={rows.none}>{t(list.words === '' ? `moderation.none.${list.status}` : 'moderation.noneFound')}</p>
      ) : (
        <>
          <form id="bulk" action="/api/comments/decisions" method="post" className={styles.bulk}>
            <input type="hidden" name="list" value={listAddress(list)} />
            <input type="hidden" name="from" value={list.status} />
            <span>{t('moderation.ticked')}</span>
            {decisions.map((decision) => (
              <Button type="submit" look="plain" name="decision" value={decision} key={decision}>
                {t(`moderation.to.${decision}`)}
              </Button>
            ))}
          </form>
          <ol className={styles.list}>
            {comments.map((comment) => (
              <Moderated
                {...{ comment, decisions, list, site }}
                answer={refused?.id === comment.id ? refused.text : null}
                key={comment.id}
              />
            ))}
          </ol>
          <p className={styles.keys}>{t('moderation.keys')}</p>
          <ModerationKeys />
        </>
      )}
      <nav className={styles.paging} aria-label={t('paging.label')}>
        {list.after && <a href={listAddress({ ...list, after: null })}>{t('moderation.newest')}</a>}
        {hasMore && last && <a href={listAddress({ ...list, after: last })}>{t('moderation.older')}</a>}
      </nav>
    </>
  )
}
