import type { ReactNode } from 'react'
import { Pagination } from '@/components/ui/Pagination'
import { Phrases } from '@/components/ui/Phrases'
import type { AddendumNote } from '@/lib/addenda/queries'
import type { Listing } from '@/lib/articles/listings'
import { translator } from '@/lib/i18n/translator'
import type { Site } from '@/lib/settings/queries'
import { EntryList } from './EntryList'
import styles from './ListPage.module.css'

interface ListPageProps {
  site: Site
  title: string
  /** The blog's name stands above the home page already: its heading is for ears. */
  titleUnseen?: boolean
  listing: Listing
  comments: Record<number, number>
  addenda: Record<number, AddendumNote[]>
  hrefOf: (page: number) => string
  /** What a category or a year says of itself. */
  children?: ReactNode
}

/** One page of a list of articles. */
export function ListPage({ site, title, titleUnseen, listing, comments, addenda, hrefOf, children }: ListPageProps) {
  const { language } = site
  const { page, pages, total } = listing
  const t = translator(language)
  return (
    <>
      <header className={titleUnseen && page === 1 ? 'unseen' : styles.head}>
        <h1>
          <Phrases text={title} />
        </h1>
        <p>{t(page > 1 ? 'list.countOnPage' : 'list.count', { count: total, page, pages })}</p>
        {children}
      </header>
      <EntryList items={listing.items} comments={comments} addenda={addenda} site={site} />
      <div className={styles.paging}>
        <Pagination page={page} pages={pages} hrefOf={hrefOf} language={language} />
      </div>
    </>
  )
}
