import type { ReactNode } from 'react'
import { ListSideSection } from '@/components/site/ListSideSection'
import { Columns } from '@/components/ui/Columns'
import { addendaNotesOf } from '@/lib/addenda/cached'
import type { Listing } from '@/lib/articles/listings'
import { commentCountsOf } from '@/lib/comments/cached'
import type { Site } from '@/lib/settings/queries'
import { ListPage } from './ListPage'

interface ListSectionProps {
  site: Site
  title: string
  titleUnseen?: boolean
  listing: Listing
  hrefOf: (page: number) => string
  currentCategory?: string
  children?: ReactNode
}

/** A list with what every one of its articles carries, and what stands beside lists. */
export async function ListSection({ currentCategory, ...list }: ListSectionProps) {
  const ids = list.listing.items.map(({ id }) => id)
  const [comments, addenda] = await Promise.all([commentCountsOf(ids), addendaNotesOf(ids)])
  return (
    <Columns side={<ListSideSection site={list.site} currentCategory={currentCategory ?? ''} />}>
      <ListPage {...list} comments={comments} addenda={addenda} />
    </Columns>
  )
}
