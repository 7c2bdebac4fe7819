import { PlainText } from '@/components/comments/PlainText'
import { TakeUp } from '@/components/comments/TakeUp'
import { Button } from '@/components/ui/Button'
import type { Decision } from '@/lib/comments/moderation-input'
import type { ModeratedComment, QueuePage } from '@/lib/comments/moderation-queries'
import { isMessageKey, translator } from '@/lib/i18n/translator'
import type { Site } from '@/lib/settings/queries'
import { BlockSender } from './BlockSender'
import { listAddress } from './lists'
import { AmendForm, AnswerForm } from './ModeratedForms'
import { ModeratedHead } from './ModeratedHead'
import styles from './Queue.module.css'
import { Reports } from './Reports'

/** What was typed below a comment and refused. */
export interface RefusedWords {
  text: string
  /** Null when it was meant as an answer. */
  amendment: string | null
}

interface ModeratedProps {
  comment: ModeratedComment
  decisions: Decision[]
  page: QueuePage
  site: Site
  canBlock: boolean
  refused: RefusedWords | null
}

/** The one key for each decision; ListKeys presses the button that carries it. */
const KEYS: Record<Decision, string> = { published: 'a', spam: 's', removed: 'd', held: 'u' }

/** A comment in the queue, with what can be done about it. */
export function Moderated({ comment, decisions, page, site, canBlock, refused }: ModeratedProps) {
  const t = translator(site.language)
  const { id } = comment
  const name = comment.name || t('comments.nameless')
  const isErased = comment.status === 'removed' && comment.text === '' && !comment.sourceTitle
  const list = listAddress(page)
  return (
    <li className={styles.comment} tabIndex={-1} data-row aria-label={t('comments.by', { name })}>
      <ModeratedHead comment={comment} canTick={!isErased} page={page} site={site} />
      {comment.reasons.length > 0 && (
        <p className={styles.reasons}>
          {comment.reasons.map((reason) => {
            const key = `moderation.reason.${reason}`
            return <span key={reason}>{isMessageKey(key) ? t(key) : reason}</span>
          })}
        </p>
      )}
      {comment.sourceTitle && <p className={styles.source}>{comment.sourceTitle}</p>}
      <Reports reports={comment.reports} site={site} />
      {isErased ? <p className={styles.place}>{t('moderation.erased')}</p> : <PlainText text={comment.text} />}
      {comment.amendment !== null && (
        <p className={styles.place}>{t('comments.amended', { note: comment.amendment })}</p>
      )}
      {!isErased && (
        <div className={styles.tools}>
          <form action="/api/comments/decisions" method="post">
            <input type="hidden" name="only" value={id} />
            <input type="hidden" name="list" value={list} />
            {decisions.map((decision) => (
              <Button type="submit" name="decision" value={decision} data-key={KEYS[decision]} key={decision}>
                {t(comment.status === decision ? 'moderation.keep' : `moderation.to.${decision}`)}
              </Button>
            ))}
          </form>
          {comment.outdated && !comment.isMember && (
            <TakeUp
              commentId={id}
              isBegun={comment.takenUpIn !== null}
              willPublish={comment.status !== 'published'}
              language={site.language}
            />
          )}
          {comment.kind === 'comment' && (
            <AnswerForm comment={comment} list={list} refused={refused} language={site.language} />
          )}
          <AmendForm comment={comment} list={list} refused={refused} language={site.language} />
          {canBlock && !comment.isMember && (
            <BlockSender commentId={id} isSite={comment.mentionKind !== null} list={list} language={site.language} />
          )}
        </div>
      )}
    </li>
  )
}
