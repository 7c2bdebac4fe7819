import type { PlacedComment } from '@/lib/comments/thread'
import { translator } from '@/lib/i18n/translator'
import type { Site } from '@/lib/settings/queries'
import { formatInstant } from '@/lib/time/day'
import styles from './Comment.module.css'
import { PlainText } from './PlainText'
import { TakeUp } from './TakeUp'

interface CommentProps {
  placed: PlacedComment
  articleHref: string
  /** Of the article that a reply goes to; null while it takes none. */
  articleId: number | null
  own: number[]
  /** Whether whoever looks may make addenda of comments. */
  canTakeUp: boolean
  site: Site
}

/** A reader's words, or the place where they stood. */
export function Comment({ placed, articleHref, articleId, own, canTakeUp, site }: CommentProps) {
  const { comment, beforeAddendum } = placed
  const t = translator(site.language)
  const id = `comment-${comment.id}`
  if (comment.removed) {
    return (
      <article className={styles.comment} id={id}>
        <p className={styles.removed}>{t('comments.removed')}</p>
      </article>
    )
  }
  const name = comment.name || t('comments.nameless')
  return (
    <article className={styles.comment} id={id} aria-label={t('comments.by', { name })}>
      <header className={styles.head}>
        <b>
          {comment.url ? (
            <a href={comment.url} rel="ugc nofollow noopener">
              {name}
            </a>
          ) : (
            name
          )}
        </b>
        {comment.byAuthor && <span className={styles.badge}>{t('comments.author')}</span>}
        <a href={`#${id}`}>
          <time dateTime={comment.createdAt.toISOString()}>
            {formatInstant(comment.createdAt, site.timeZone, site)}
          </time>
        </a>
        {comment.editedAt && comment.amendment === null && <span>{t('comments.edited')}</span>}
        {comment.creditedIn !== null ? (
          <a className={styles.credited} href={`${articleHref}#addendum-${comment.creditedIn}`}>
            {t('comments.credited')}
          </a>
        ) : (
          beforeAddendum && <span className={styles.badge}>{t('comments.before')}</span>
        )}
      </header>
      {comment.waiting && <p className={styles.waiting}>{t('comments.waiting')}</p>}
      <PlainText text={comment.text} />
      {comment.amendment !== null && (
        <p className={styles.amended}>{t('comments.amended', { note: comment.amendment })}</p>
      )}
      <p className={styles.tools}>
        {articleId !== null && !comment.waiting && comment.kind === 'comment' && (
          <a
            href={`/comment/new?article=${articleId}&parent=${comment.id}`}
            rel="nofollow"
            aria-label={t('comments.replyTo', { name })}
          >
            {t('comments.reply')}
          </a>
        )}
        {own.includes(comment.id) && <a href={`/comment/${comment.id}/own`}>{t('comments.change')}</a>}
        {!comment.waiting && !comment.byAuthor && !own.includes(comment.id) && (
          <a
            className={styles.report}
            href={`/comment/report?comment=${comment.id}`}
            rel="nofollow"
            aria-label={t('report.named', { name })}
          >
            {t('report.short')}
          </a>
        )}
      </p>
      {canTakeUp && comment.outdated && comment.creditedIn === null && (
        <TakeUp commentId={comment.id} isBegun={false} willPublish={false} language={site.language} />
      )}
    </article>
  )
}
