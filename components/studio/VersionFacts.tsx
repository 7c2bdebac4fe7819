import rows from '@/components/ui/Rows.module.css'
import type { VersionedArticle, VersionNote } from '@/lib/articles/versions'
import { translator } from '@/lib/i18n/translator'
import type { Site } from '@/lib/settings/queries'
import { formatInstant } from '@/lib/time/day'

/** What is known of a version: when, by whom, why. */
export function VersionFacts({
  article,
  version,
  site,
}: {
  article: VersionedArticle
  version: VersionNote
  site: Site
}) {
  const t = translator(site.language)
  const { number, kind, note, authorName, publishedAt } = version
  return (
    <header>
      <p className={rows.back}>
        <a href={`/studio/articles/${article.id}/versions`}>{t('versions.all')}</a>
      </p>
      <h1>{t('versions.number', { number })}</h1>
      <p className={rows.facts}>
        <time dateTime={publishedAt.toISOString()}>{formatInstant(publishedAt, site.timeZone)}</time>
        {authorName && <span>{authorName}</span>}
        <span>{t(`versions.${kind}`)}</span>
        {number === article.currentVersion && <span>{t('versions.current')}</span>}
      </p>
      {note && <p>{note}</p>}
    </header>
  )
}
