import rows from '@/components/ui/Rows.module.css'
import type { VersionedArticle, VersionNote } from '@/lib/articles/versions'
import { translator } from '@/lib/i18n/translator'
import type { Site } from '@/lib/settings/queries'
import { formatInstant } from '@/lib/time/day'

/** Every published state of an article, newest first. */
export function VersionList({ article, site }: { article: VersionedArticle; site: Site }) {
  const t = translator(site.language)
  return (
    <section className={rows.section}>
      <h2>{t('versions.all')}</h2>
      <ol className={rows.list}>
        {article.versions.map((version) => (
          <Row key={version.number} article={article} version={version} site={site} />
        ))}
      </ol>
    </section>
  )
}

function Row({ article, version, site }: { article: VersionedArticle; version: VersionNote; site: Site }) {
  const t = translator(site.language)
  const { number, kind, note, authorName, publishedAt } = version
  const at = `/studio/articles/${article.id}/versions`
  return (
    <li className={rows.row}>
      <span className={rows.title}>
        <a href={`${at}/${number}`}>{t('versions.number', { number })}</a>
        {note && <span className={rows.facts}>{note}</span>}
      </span>
      <span className={rows.facts}>
        {number === article.currentVersion && <strong>{t('versions.current')}</strong>}
        <span>{t(`versions.${kind}`)}</span>
        {authorName && <span>{authorName}</span>}
        <time dateTime={publishedAt.toISOString()}>{formatInstant(publishedAt, site.timeZone)}</time>
        {number > 1 && <a href={`${at}?from=${number - 1}&to=${number}`}>{t('versions.compareBefore')}</a>}
      </span>
    </li>
  )
}
