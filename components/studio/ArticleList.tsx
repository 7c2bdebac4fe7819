import { Button } from '@/components/ui/Button'
import type { StudioArticle, StudioFilter } from '@/lib/articles/studio-queries'
import { type Language, type MessageKey, translator } from '@/lib/i18n/translator'
import type { Site } from '@/lib/settings/queries'
import { formatInstant } from '@/lib/time/day'
import styles from './ArticleList.module.css'

interface ArticleListProps {
  site: Site
  articles: StudioArticle[]
  filters: StudioFilter[]
  filter: StudioFilter
  words: string
  page: number
  pages: number
  total: number
}

export function ArticleList({ site, articles, filters, filter, words, page, pages, total }: ArticleListProps) {
  const t = translator(site.language)
  return (
    <>
      <div className={styles.top}>
        <h1>{t('studio.articles')}</h1>
        <form action="/api/articles" method="post">
          <Button look="main" type="submit">
            {t('studio.write')}
          </Button>
        </form>
      </div>
      <nav className={styles.filters} aria-label={t('studio.filter')}>
        {filters.map((name) => (
          <a key={name} href={addressOf({ filter: name, words })} aria-current={name === filter ? 'page' : undefined}>
            {t(`studio.filter.${name}`)}
          </a>
        ))}
        <form action="/studio" method="get">
          <input type="hidden" name="filter" value={filter} />
          <input
            type="search"
            name="words"
            defaultValue={words}
            aria-label={t('studio.words')}
            placeholder={t('studio.words')}
          />
        </form>
      </nav>
      {articles.length === 0 ? (
        <p className={styles.none}>{t(words || filter !== 'all' ? 'studio.noneFound' : 'studio.none')}</p>
      ) : (
        <ul className={styles.list}>
          {articles.map((article) => (
            <Row article={article} site={site} key={article.id} />
          ))}
        </ul>
      )}
      {pages > 1 && (
        <nav className={styles.paging} aria-label={t('paging.label')}>
          {page > 1 && <a href={addressOf({ filter, words, page: page - 1 })}>{t('paging.previous')}</a>}
          <span>{t('list.countOnPage', { count: total, page, pages })}</span>
          {page < pages && <a href={addressOf({ filter, words, page: page + 1 })}>{t('paging.next')}</a>}
        </nav>
      )}
    </>
  )
}

function Row({ article, site }: { article: StudioArticle; site: Site }) {
  const t = translator(site.language)
  const { publishedAt, draftedAt } = article
  return (
    <li className={styles.row}>
      <span className={styles.state}>{t(stateOf(article))}</span>
      <a className={styles.title} href={`/studio/articles/${article.id}`}>
        {article.title || t('studio.untitled')}
      </a>
      <span className={styles.facts}>
        {publishedAt && <time dateTime={publishedAt.toISOString()}>{formatInstant(publishedAt, site.timeZone)}</time>}
        {draftedAt && article.status === 'published' && <em>{t('studio.hasDraft')}</em>}
        <See article={article} language={site.language} />
      </span>
    </li>
  )
}

/** The ways from a published article: to what readers see, and to an addendum. */
function See({ article: { id, status, path, publishedAt }, language }: { article: StudioArticle; language: Language }) {
  if (status !== 'published' || !path || !publishedAt || publishedAt > new Date()) return null
  const t = translator(language)
  return (
    <>
      <a href={encodeURI(path)}>{t('studio.see')}</a>
      <a href={`/studio/articles/${id}/append`}>{t('studio.append')}</a>
    </>
  )
}

function stateOf({ status, publishedAt }: StudioArticle): MessageKey {
  if (status === 'published') return publishedAt && publishedAt > new Date() ? 'state.scheduled' : 'state.published'
  return `state.${status}`
}

function addressOf({ filter, words, page = 1 }: { filter: StudioFilter; words: string; page?: number }): string {
  const query = new URLSearchParams()
  if (filter !== 'all') query.set('filter', filter)
  if (words) query.set('words', words)
  if (page > 1) query.set('page', String(page))
  return query.size > 0 ? `/studio?${query}` : '/studio'
}
