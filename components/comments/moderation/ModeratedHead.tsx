import { hrefOf } from '@/components/site/paths'
import type { ModeratedComment, QueuePage } from '@/lib/comments/moderation-queries'
import { translator } from '@/lib/i18n/translator'
import type { Site } from '@/lib/settings/queries'
import { formatInstant } from '@/lib/time/day'
import { listAddress } from './lists'
import styles from './Queue.module.css'

interface ModeratedHeadProps {
  comment: ModeratedComment
  canTick: boolean
  page: QueuePage
  site: Site
}

/** Who wrote a comment, when, and under which article. */
export function ModeratedHead({ comment, canTick, page, site }: ModeratedHeadProps) {
  const t = translator(site.language)
  const { id, article, answers } = comment
  const name = comment.name || t('comments.nameless')
  return (
    <>
      <div className={styles.head}>
        {canTick && (
          <input type="checkbox" form="bulk" name={`comment-${id}`} aria-label={t('moderation.tick', { name })} />
        )}
        <b>{name}</b>
        {comment.isMember && <span className={styles.badge}>{t('comments.author')}</span>}
        {comment.mentionKind && <span className={styles.badge}>{t(`webmentions.queue.${comment.mentionKind}`)}</span>}
        {comment.email && <span>{comment.email}</span>}
        {comment.url && (
          <a href={comment.url} rel="ugc nofollow noopener noreferrer">
            {comment.url}
          </a>
        )}
        <time dateTime={comment.createdAt.toISOString()}>{formatInstant(comment.createdAt, site.timeZone)}</time>
        {page.sender === null && (
          <a href={listAddress({ list: page.list, sender: id })} aria-label={t('moderation.allBy', { name })}>
            {t(comment.mentionKind ? 'webmentions.history' : 'moderation.history')}
          </a>
        )}
      </div>
      <p className={styles.place}>
        {answers !== null && `${t('comments.inReplyTo', { name: answers || t('comments.nameless') })} · `}
        <a href={placeOf(comment)}>{article.title}</a>
        {page.article === null && (
          <>
            {' · '}
            <a href={listAddress({ ...page, after: null, article: article.id })}>{t('moderation.sameArticle')}</a>
          </>
        )}
      </p>
      {comment.outdated && (
        <p className={styles.outdated}>
          {t('comments.outdated')}
          {comment.outdatedHeading && `: ${comment.outdatedHeading}`}
        </p>
      )}
    </>
  )
}

function placeOf({ id, status, article }: ModeratedComment): string {
  if (status === 'published') return `/comment/${id}`
  return article.path === null ? `/studio/articles/${article.id}` : hrefOf({ path: article.path })
}
