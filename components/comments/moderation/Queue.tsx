import { Done } from '@/components/ui/Done'
import { ListKeys } from '@/components/ui/ListKeys'
import rows from '@/components/ui/Rows.module.css'
import type { Decision, List } from '@/lib/comments/moderation-input'
import { BLOCKED } from '@/lib/comments/moderation-input'
import type { ModeratedComment, QueuePage } from '@/lib/comments/moderation-queries'
import { translator } from '@/lib/i18n/translator'
import type { Site } from '@/lib/settings/queries'
import { DecideTogether } from './DecideTogether'
import { isNarrowed, listAddress } from './lists'
import { Moderated, type RefusedWords } from './Moderated'
import styles from './Queue.module.css'
import { QueueFilters } from './QueueFilters'
import { Undo } from './Undo'

interface QueueProps {
  site: Site
  page: QueuePage
  comments: ModeratedComment[]
  hasMore: boolean
  /** How many comments each list has under the same filters. */
  counts: Record<List, number>
  /** What the list is narrowed to, by name. */
  names: { article: string | null; sender: string | null }
  /** How many the filter has moved to spam by itself lately. */
  moved: number
  /** What was just done: a decision about so many, and how to take it back, or something else. */
  done: QueueDone | null
  error: string | null
  /** Words that were typed below a comment and refused. */
  refused: (RefusedWords & { id: number }) | null
  canBlock: boolean
}

export type QueueDone =
  | { decision: Decision; count: number; decisionId: number | null }
  | 'answered'
  | 'amended'
  | 'blocked'

/** Buttons of a list, by what the comments in it are. */
const DECISIONS_ON: Record<List, Decision[]> = {
  held: ['published', 'spam', 'removed'],
  reported: ['published', 'held', 'spam', 'removed'],
  published: ['held', 'spam', 'removed'],
  spam: ['published', 'held', 'removed'],
  removed: ['published', 'held', 'spam'],
}

/** Comments that somebody has to decide about, or has. */
export function Queue(props: QueueProps) {
  const { site, page, comments, hasMore, counts, moved, done, error, refused, canBlock } = props
  const t = translator(site.language)
  const decisions = DECISIONS_ON[page.list]
  const last = comments.at(-1)
  return (
    <>
      <div className={rows.top}>
        <h1>{t('moderation.title')}</h1>
        {canBlock && <a href={BLOCKED}>{t('blocking.heading')}</a>}
      </div>
      <QueueFilters page={page} counts={counts} names={props.names} language={site.language} />
      {error && (
        <p className={styles.error} role="alert">
          {error}
        </p>
      )}
      {typeof done === 'string' && <Done>{t(`moderation.${done}`)}</Done>}
      {done && typeof done !== 'string' && <Undo {...done} page={page} language={site.language} />}
      {page.list === 'held' && !isNarrowed(page) && moved > 0 && (
        <p className={styles.moved}>
          <a href={listAddress({ list: 'spam', reason: 'learned' })}>{t('moderation.moved', { count: moved })}</a>
        </p>
      )}
      {comments.length === 0 ? (
        <p className={rows.none}>{t(isNarrowed(page) ? 'moderation.noneFound' : `moderation.none.${page.list}`)}</p>
      ) : (
        <>
          <DecideTogether
            page={page}
            decisions={decisions}
            matching={hasMore || page.after ? counts[page.list] : 0}
            language={site.language}
          />
          <ol className={styles.list}>
            {comments.map((comment) => (
              <Moderated
                {...{ comment, decisions, page, site, canBlock }}
                refused={refused?.id === comment.id ? refused : null}
                key={comment.id}
              />
            ))}
          </ol>
          <p className={styles.keys}>{t('moderation.keys')}</p>
        </>
      )}
      <ListKeys />
      <nav className={styles.paging} aria-label={t('paging.label')}>
        {page.after && <a href={listAddress({ ...page, after: null })}>{t('moderation.newest')}</a>}
        {hasMore && last && <a href={listAddress({ ...page, after: last })}>{t('moderation.older')}</a>}
      </nav>
    </>
  )
}
