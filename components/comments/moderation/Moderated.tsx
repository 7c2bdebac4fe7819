import { PlainText } from '@/components/comments/PlainText'
import { hrefOf } from '@/components/site/paths'
import { Button } from '@/components/ui/Button'
import form from '@/components/ui/Form.module.css'
import { LONGEST_TEXT } from '@/lib/comments/input'
import type { Decision } from '@/lib/comments/moderation-input'
import type { ModeratedComment } from '@/lib/comments/moderation-queries'
import { isMessageKey, translator } from '@/lib/i18n/translator'
import type { Site } from '@/lib/settings/queries'
import { formatInstant } from '@/lib/time/day'
import { listAddress, type QueueList } from './lists'
import styles from './Queue.module.css'

interface ModeratedProps {
  comment: ModeratedComment
  decisions: Decision[]
  list: QueueList
  site: Site
  /** What was typed in answer to it and refused; null for nothing. */
  answer: string | null
}

/** The one key for each decision; ModerationKeys presses the button that carries it. */
const KEYS: Record<Decision, string> = { published: 'a', spam: 's', removed: 'd', held: 'u' }

/** A comment in the queue, with what can be done about it. */
export function Moderated({ comment, decisions, list, site, answer }: ModeratedProps) {
  const t = translator(site.language)
  const { id, article } = comment
  const name = comment.name || t('comments.nameless')
  const isErased = comment.status === 'removed' && comment.text === ''
  return (
    <li className={styles.comment} tabIndex={-1} data-comment aria-label={t('comments.by', { name })}>
      <div className={styles.head}>
        {!isErased && (
          <input type="checkbox" form="bulk" name={`comment-${id}`} aria-label={t('moderation.tick', { name })} />
        )}
        <b>{name}</b>
        {comment.isMember && <span className={styles.badge}>{t('comments.author')}</span>}
        {comment.email && <span>{comment.email}</span>}
        {comment.url && (
          <a href={comment.url} rel="ugc nofollow noopener noreferrer">
            {comment.url}
          </a>
        )}
        <time dateTime={comment.createdAt.toISOString()}>{formatInstant(comment.createdAt, site.timeZone)}</time>
      </div>
      <p className={styles.place}>
        {comment.answers !== null &&
          `${t('comments.inReplyTo', { name: comment.answers || t('comments.nameless') })} · `}
        {comment.status === 'published' ? (
          <a href={`/comment/${id}`}>{article.title}</a>
        ) : (
          <a href={article.path === null ? `/studio/articles/${article.id}` : hrefOf({ path: article.path })}>
            {article.title}
          </a>
        )}
      </p>
      {comment.outdated && (
        <p className={styles.outdated}>
          {t('comments.outdated')}
          {comment.outdatedHeading && `: ${comment.outdatedHeading}`}
        </p>
      )}
      {comment.reasons.length > 0 && (
        <p className={styles.reasons}>
          {comment.reasons.map((reason) => {
            const key = `moderation.reason.${reason}`
            return <span key={reason}>{isMessageKey(key) ? t(key) : reason}</span>
          })}
        </p>
      )}
      {isErased ? <p className={styles.place}>{t('moderation.erased')}</p> : <PlainText text={comment.text} />}
      {!isErased && (
        <div className={styles.tools}>
          <form action="/api/comments/decisions" method="post">
            <input type="hidden" name="only" value={id} />
            <input type="hidden" name="list" value={listAddress(list)} />
            <input type="hidden" name="from" value={list.status} />
            {decisions.map((decision) => (
              <Button type="submit" name="decision" value={decision} data-key={KEYS[decision]} key={decision}>
                {t(`moderation.to.${decision}`)}
              </Button>
            ))}
          </form>
          <details open={answer !== null}>
            <summary data-key="r">{t('comments.reply')}</summary>
            <form className={`${form.form} ${styles.answer}`} action={`/api/comments/${id}/answer`} method="post">
              <input type="hidden" name="list" value={listAddress(list)} />
              <input type="hidden" name="answering" value={id} />
              <label className={form.field}>
                <span className="unseen">{t('comments.replyTo', { name })}</span>
                <textarea name="text" rows={4} maxLength={LONGEST_TEXT} required defaultValue={answer ?? ''} />
              </label>
              <Button type="submit" look="main" className={form.submit}>
                {t(comment.status === 'published' ? 'moderation.answer' : 'moderation.approveAndAnswer')}
              </Button>
            </form>
          </details>
        </div>
      )}
    </li>
  )
}
