import type { CommentView } from '@/lib/comments/queries'
import { translator } from '@/lib/i18n/translator'
import type { Site } from '@/lib/settings/queries'
import { formatInstant } from '@/lib/time/day'
import styles from './Mentions.module.css'

interface MentionsProps {
  mentions: CommentView[]
  site: Site
}

/** Other sites that spoke of this article: trackbacks, pingbacks, webmentions. */
export function Mentions({ mentions, site }: MentionsProps) {
  if (mentions.length === 0) return null
  const t = translator(site.language)
  return (
    <section className={styles.mentions} aria-labelledby="mentions-heading">
      <h2 id="mentions-heading">
        {t('mentions.heading')} <span className="figures">{mentions.length}</span>
      </h2>
      <ul>
        {mentions.map((mention) => (
          <li id={`comment-${mention.id}`} key={mention.id}>
            {mention.mentionKind && mention.mentionKind !== 'mention' && (
              <span className={styles.kind}>{t(`webmentions.kind.${mention.mentionKind}`)}</span>
            )}
            <Source mention={mention} />
            <span className={styles.about}>
              {byline(mention)}{' '}
              <time dateTime={mention.createdAt.toISOString()}>
                {formatInstant(mention.createdAt, site.timeZone, site)}
              </time>
            </span>
            {mention.text && <p>{mention.text}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Who says it and where, as far as its title does not say so. A trackback’s name is its site’s. */
function byline({ mentionKind, name, sourceTitle, sourceName }: CommentView): string {
  const author = mentionKind !== null && name !== sourceName ? [name] : []
  const site = sourceName && sourceName !== sourceTitle ? [sourceName] : []
  return [...author, ...site].join(' · ')
}

function Source({ mention }: { mention: CommentView }) {
  const title = mention.sourceTitle || mention.sourceName || mention.name || mention.url
  if (!mention.url) return <b>{title}</b>
  return (
    <a href={mention.url} rel="nofollow ugc noopener">
      {title}
    </a>
  )
}
