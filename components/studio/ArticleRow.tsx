import type { ReactNode } from 'react'
import { encodePath } from '@/lib/addresses/paths'
import type { DailyFigures } from '@/lib/articles/read-figures'
import type { StudioArticle } from '@/lib/articles/studio-lists'
import { type Language, translator } from '@/lib/i18n/translator'
import type { Site } from '@/lib/settings/queries'
import { formatInstant } from '@/lib/time/day'
import styles from './ArticleList.module.css'
import { stateOf } from './article-state'
import { editingSentence } from './editing-sentence'
import { ReadsChart } from './ReadsChart'

interface ArticleRowProps {
  article: StudioArticle
  reads: DailyFigures | undefined
  /** Who else has it open in the editor. */
  present: string[] | undefined
  isTicked: boolean
  site: Site
}

/** An article in the studio's list, to be ticked. */
export function ArticleRow({ article, reads, present, isTicked, site }: ArticleRowProps) {
  const t = translator(site.language)
  const { id, draftedAt, deletedAt, publishedAt, status } = article
  const title = article.title || t('studio.untitled')
  return (
    <li className={styles.row}>
      <label className={styles.tick}>
        <input
          type="checkbox"
          name={`article-${id}`}
          defaultChecked={isTicked}
          aria-label={t('bulk.choose', { title })}
        />
      </label>
      <span className={styles.state}>{t(stateOf(article))}</span>
      {status === 'deleted' ? (
        <span className={styles.title}>{title}</span>
      ) : (
        <a className={styles.title} href={`/studio/articles/${id}`}>
          {title}
        </a>
      )}
      <span className={styles.facts}>
        {status === 'deleted' ? <Time at={deletedAt} site={site} /> : <Time at={publishedAt} site={site} />}
        {draftedAt && status === 'published' && <em>{t('studio.hasDraft')}</em>}
        {present && <span>{editingSentence(present, site.language)}</span>}
        {reads && <ReadsChart figures={reads} language={site.language} />}
        <See article={article} language={site.language} />
      </span>
    </li>
  )
}

function Time({ at, site }: { at: Date | null; site: Site }): ReactNode {
  return at && <time dateTime={at.toISOString()}>{formatInstant(at, site.timeZone)}</time>
}

/** The ways from a published article: to what readers see, and to an addendum. */
function See({ article: { id, status, path, publishedAt }, language }: { article: StudioArticle; language: Language }) {
  if (status !== 'published' || !path || !publishedAt || publishedAt > new Date()) return null
  const t = translator(language)
  return (
    <>
      <a href={encodePath(path)}>{t('studio.see')}</a>
      <a href={`/studio/articles/${id}/append`}>{t('studio.append')}</a>
    </>
  )
}
