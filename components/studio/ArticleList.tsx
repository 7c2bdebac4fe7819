import type { ReactNode } from 'react'
import { Button } from '@/components/ui/Button'
import { Done } from '@/components/ui/Done'
import { Refused } from '@/components/ui/Refused'
import rows from '@/components/ui/Rows.module.css'
import tabs from '@/components/ui/Views.module.css'
import { STUDIO_FILTERS } from '@/lib/articles/list-input'
import type { DailyFigures } from '@/lib/articles/read-figures'
import type { StudioListing } from '@/lib/articles/studio-lists'
import { translator } from '@/lib/i18n/translator'
import type { Site } from '@/lib/settings/queries'
import type { FormState } from '@/lib/web/forms'
import styles from './ArticleList.module.css'
import { ArticleRow } from './ArticleRow'
import { BulkActions } from './BulkActions'
import { Dashboard, type DashboardProps } from './Dashboard'
import { ListPaging } from './ListPaging'
import { ListSearch } from './ListSearch'
import { type ListAsked, listAddress } from './list-address'

export interface ArticleListProps {
  site: Site
  asked: ListAsked
  listing: StudioListing
  reads: Map<number, DailyFigures>
  /** Who else has which of them open in the editor. */
  present: Map<number, string[]>
  dashboard: Omit<DashboardProps, 'language'>
  categories: string[]
  state: FormState
  /** What followers will be told. */
  announced: ReactNode
  /** To how many articles something was just done. */
  done: number | null
}

export function ArticleList(props: ArticleListProps) {
  const { site, asked, listing, reads, present, dashboard, categories, state, announced, done } = props
  const { language } = site
  const t = translator(language)
  const isNarrowed = asked.words !== '' || asked.filter !== 'all'
  return (
    <>
      <div className={rows.top}>
        <h1>{t('studio.articles')}</h1>
        <form action="/api/articles" method="post">
          <Button look="main" type="submit">
            {t('studio.write')}
          </Button>
        </form>
      </div>
      <Dashboard {...dashboard} language={language} />
      {announced}
      {done !== null && <Done>{t('bulk.done', { count: done })}</Done>}
      <Refused state={state} fields={['articles', 'category']} language={language} />
      <nav className={tabs.views} aria-label={t('studio.filter')}>
        {STUDIO_FILTERS.map((name) => (
          <a
            key={name}
            href={listAddress({ ...asked, filter: name, page: 1 })}
            aria-current={name === asked.filter ? 'page' : undefined}
          >
            {t(`studio.filter.${name}`)}
          </a>
        ))}
      </nav>
      <ListSearch asked={asked} language={language} />
      {asked.filter === 'deleted' && <p className={styles.hint}>{t('bin.hint')}</p>}
      {listing.articles.length === 0 ? (
        <p className={styles.none}>{t(isNarrowed ? 'studio.noneFound' : 'studio.none')}</p>
      ) : (
        <form action="/api/articles/chosen" method="post">
          <input type="hidden" name="back" value={listAddress(asked)} />
          <ul className={styles.list}>
            {listing.articles.map((article) => (
              <ArticleRow
                key={article.id}
                article={article}
                reads={reads.get(article.id)}
                present={present.get(article.id)}
                isTicked={state.values[`article-${article.id}`] !== undefined}
                site={site}
              />
            ))}
          </ul>
          <BulkActions
            filter={asked.filter}
            category={state.values.category ?? ''}
            categories={categories}
            language={language}
          />
        </form>
      )}
      <ListPaging
        total={listing.total}
        page={asked.page}
        language={language}
        to={(page) => listAddress({ ...asked, page })}
      />
    </>
  )
}
