import type { PlacedComment } from '@/lib/comments/thread'
import { type Language, translator } from '@/lib/i18n/translator'
import { formatInstant } from '@/lib/time/day'
import styles from './Comment.module.css'
import { PlainText } from './PlainText'

interface CommentProps {
  placed: PlacedComment
  articleHref: string
  language: Language
  timeZone: string
}

/** A reader's words, or the place where they stood. */
export function Comment({ placed: { comment, beforeAddendum }, articleHref, language, timeZone }: CommentProps) {
  const t = translator(language)
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
            <a href={comment.url} rel="nofollow ugc noopener">
              {name}
            </a>
          ) : (
            name
          )}
        </b>
        {comment.byAuthor && <span className={styles.badge}>{t('comments.author')}</span>}
        <a href={`#${id}`}>
          <time dateTime={comment.createdAt.toISOString()}>{formatInstant(comment.createdAt, timeZone)}</time>
        </a>
        {comment.editedAt && <span>{t('comments.edited')}</span>}
        {comment.creditedIn !== null ? (
          <a className={styles.credited} href={`${articleHref}#addendum-${comment.creditedIn}`}>
            {t('comments.credited')}
          </a>
        ) : (
          beforeAddendum && <span className={styles.badge}>{t('comments.before')}</span>
        )}
      </header>
      <PlainText text={comment.text} />
    </article>
  )
}
