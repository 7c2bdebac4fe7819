import { hrefOf } from '@/components/site/paths'
import { Button } from '@/components/ui/Button'
import { Refused } from '@/components/ui/Refused'
import type { LinkedComment } from '@/lib/comments/by-link'
import { isMessageKey, translator } from '@/lib/i18n/translator'
import type { Site } from '@/lib/settings/queries'
import { formatInstant } from '@/lib/time/day'
import type { FormState } from '@/lib/web/forms'
import styles from './CommentPage.module.css'
import { PlainText } from './PlainText'

interface DecisionByLinkProps {
  comment: LinkedComment
  /** Then nothing is decided by it any more. */
  isUsed: boolean
  token: string
  state: FormState
  site: Site
}

/** A comment in its context, for a moderator who comes by a mailed link. */
export function DecisionByLink({ comment, isUsed, token, state, site }: DecisionByLinkProps) {
  const t = translator(site.language)
  const { id, status, article } = comment
  return (
    <main className={styles.page} id="main" tabIndex={-1} data-arrived>
      <h1>{t('byLink.title')}</h1>
      <p className={styles.about}>
        <a href={article.path === null ? `/studio/articles/${article.id}` : hrefOf({ path: article.path })}>
          {t('byLink.onArticle', { title: article.title })}
        </a>
      </p>
      <Refused state={state} language={site.language} />
      {!isUsed && <Words comment={comment} site={site} />}
      {status === 'held' && !isUsed ? (
        <form className={styles.decisions} action="/api/comments/by-link" method="post">
          <input type="hidden" name="token" value={token} />
          <Button look="main" type="submit" name="decision" value="published">
            {t('byLink.approve')}
          </Button>
          {comment.mentionKind === null && (
            <Button type="submit" name="decision" value="reply">
              {t('byLink.reply')}
            </Button>
          )}
          <Button type="submit" name="decision" value="spam">
            {t('byLink.spam')}
          </Button>
        </form>
      ) : (
        <>
          <p role="status">{t(`byLink.now.${status}`)}</p>
          {status === 'published' && (
            <p>
              <a href={`/comment/${id}`}>{t('byLink.see')}</a>
            </p>
          )}
          <p>
            <a href={`/studio/comments?list=${status}`}>{t('byLink.toQueue')}</a>
          </p>
        </>
      )}
    </main>
  )
}

function Words({ comment, site }: { comment: LinkedComment; site: Site }) {
  const t = translator(site.language)
  const { name, url, text, mentionKind, sourceTitle, answers, outdated, outdatedHeading, reasons, createdAt } = comment
  return (
    <>
      {answers && (
        <div className={styles.answered}>
          <p>{t('byLink.answers', { name: answers.name || t('comments.nameless') })}</p>
          <PlainText text={answers.text} />
        </div>
      )}
      <div className={styles.words}>
        <p>
          <b>{name || t('comments.nameless')}</b>{' '}
          <time dateTime={createdAt.toISOString()}>{formatInstant(createdAt, site.timeZone, site)}</time>
        </p>
        {url !== null && (
          <p className={styles.quiet}>
            <a href={url} rel="ugc nofollow noopener noreferrer">
              {url}
            </a>
          </p>
        )}
        {mentionKind && <p className={styles.quiet}>{t(`webmentions.queue.${mentionKind}`)}</p>}
        {sourceTitle && <p>{sourceTitle}</p>}
        <PlainText text={text} />
      </div>
      {outdated && (
        <p className={styles.quiet}>
          {outdatedHeading === null ? t('byLink.outdated') : t('byLink.outdatedAt', { heading: outdatedHeading })}
        </p>
      )}
      {reasons.map((reason) => {
        const key = `moderation.reason.${reason}`
        return (
          <p className={styles.quiet} key={reason}>
            {isMessageKey(key) ? t(key) : reason}
          </p>
        )
      })}
    </>
  )
}
