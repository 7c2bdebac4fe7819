import { Announced } from '@/components/following/Announced'
import { ArticleList } from '@/components/studio/ArticleList'
import { STUDIO_FILTERS, STUDIO_ORDERS } from '@/lib/articles/list-input'
import { othersPresent } from '@/lib/articles/presence'
import { readsInStudio, readsOf } from '@/lib/articles/read-figures'
import { articlesInStudio, studioFigures } from '@/lib/articles/studio-lists'
import { memberOrSignIn } from '@/lib/auth/session'
import { categoryNamesForStudio } from '@/lib/categories/studio-queries'
import { countWaiting } from '@/lib/comments/moderation-queries'
import { waitingAnnouncements } from '@/lib/following/announcements'
import { translator } from '@/lib/i18n/translator'
import { isMailSet } from '@/lib/mail/outbox'
import { reviewFigures } from '@/lib/review/queries'
import { site } from '@/lib/settings/cached'
import { formState } from '@/lib/web/form-state'

type Query = { filter?: string; order?: string; words?: string; page?: string; again?: string; done?: string }

interface Props {
  searchParams: Promise<Query>
}

export async function generateMetadata() {
  return { title: translator((await site()).language)('studio.articles') }
}

export default async function StudioPage({ searchParams }: Props) {
  const actor = await memberOrSignIn('/studio')
  const query = await searchParams
  const asked = askedBy(query)
  const [blog, listing, categories, figures, toReview, commentsWaiting, reads, state, announcements] =
    await Promise.all([
      site(),
      articlesInStudio(actor, asked),
      categoryNamesForStudio(),
      studioFigures(actor),
      reviewFigures(actor),
      countWaiting(actor),
      readsInStudio(actor),
      formState(searchParams),
      waitingAnnouncements(actor),
    ])
  const ids = listing.articles.map(({ id }) => id)
  return (
    <ArticleList
      site={blog}
      asked={asked}
      listing={listing}
      reads={await readsOf(ids)}
      present={await othersPresent(actor, ids)}
      dashboard={{ figures, toReview, commentsWaiting, reads }}
      categories={categories}
      state={state}
      announced={<Announced announcements={announcements} byMail={isMailSet()} here="/studio" site={blog} />}
      done={query.done === undefined ? null : Number.parseInt(query.done, 10) || 0}
    />
  )
}

const askedBy = ({ filter, order, words = '', page = '1' }: Query) => ({
  filter: STUDIO_FILTERS.find((name) => name === filter) ?? 'all',
  order: STUDIO_ORDERS.find((name) => name === order) ?? 'touched',
  words: words.slice(0, 200),
  page: Math.min(Math.max(1, Number.parseInt(page, 10) || 1), 10_000),
})
