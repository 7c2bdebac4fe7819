import { hrefOf } from '@/components/site/paths'
import type { ArticleView } from '@/lib/articles/queries'
import { translator } from '@/lib/i18n/translator'
import type { Site } from '@/lib/settings/queries'
import { MENTION_PAGE } from '@/lib/webmentions/input'
import styles from './Comments.module.css'

interface TellOfMentionProps {
  site: Pick<Site, 'language' | 'url'>
  article: Pick<ArticleView, 'path'>
}

/** The way for whoever has written about an article on a site that tells nobody by itself. */
export function TellOfMention({ site, article }: TellOfMentionProps) {
  const t = translator(site.language)
  const target = new URLSearchParams({ target: site.url + hrefOf(article) })
  return (
    <p className={`${styles.quiet} ${styles.way}`}>
      {t('webmentions.invite')} <a href={`${MENTION_PAGE}?${target}`}>{t('webmentions.inviteLink')}</a>
    </p>
  )
}
