import { Button } from '@/components/ui/Button'
import form from '@/components/ui/Form.module.css'
import { Tick } from '@/components/ui/Tick'
import { Trap } from '@/components/ui/Trap'
import type { ArticleView } from '@/lib/articles/queries'
import { LONGEST_EMAIL } from '@/lib/email'
import { type Language, translator } from '@/lib/i18n/translator'
import styles from './FollowArticle.module.css'

interface FollowArticleProps {
  article: Pick<ArticleView, 'id' | 'commentPolicy'>
  /** Whether letters are sent; if not, there are the feeds. */
  byMail: boolean
  language: Language
}

/** Below the last addendum: how to hear of the next one. It is everybody's, and knows nobody. */
export function FollowArticle({ article, byMail, language }: FollowArticleProps) {
  const t = translator(language)
  const hasComments = article.commentPolicy !== 'off'
  return (
    <section className={`late ${styles.follow}`} id="follow" aria-labelledby="follow-heading">
      <h2 id="follow-heading">{t(byMail ? 'follow.heading' : 'follow.headingByFeed')}</h2>
      {byMail && (
        <form className={styles.form} action="/api/following" method="post">
          <input type="hidden" name="article" value={article.id} />
          <div className={`${form.field} ${styles.line}`}>
            <input
              name="email"
              aria-label={t('follow.email')}
              aria-describedby="follow-how"
              placeholder={t('follow.email')}
              type="text"
              inputMode="email"
              autoComplete="email"
              autoCapitalize="none"
              spellCheck={false}
              maxLength={LONGEST_EMAIL}
              required
            />
            <Button type="submit">{t('follow.submit')}</Button>
          </div>
          {hasComments && <Tick name="comments">{t('follow.comments')}</Tick>}
          <Trap label={t('comments.trap')} />
          <p className={form.hint} id="follow-how">
            {t('follow.how')}
          </p>
        </form>
      )}
      <p className={styles.feeds}>
        <span>{t(byMail ? 'follow.feedsHere' : 'follow.feedsAlone')}</span>{' '}
        <a href={`/updates/${article.id}/feed.xml`}>{t('follow.feedOfUpdates')}</a>
        {hasComments && <a href={`/comments/${article.id}/feed.xml`}>{t('follow.feedOfComments')}</a>}
      </p>
      {byMail && (
        <p className={styles.feeds}>
          <a href="/following">{t('follow.blogByMail')}</a>
        </p>
      )}
    </section>
  )
}
