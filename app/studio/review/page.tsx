import { ReviewList } from '@/components/studio/ReviewList'
import { othersPresent } from '@/lib/articles/presence'
import { readsOf } from '@/lib/articles/read-figures'
import { articlesToReview } from '@/lib/articles/reviewing'
import { memberOrSignIn } from '@/lib/auth/session'
import { translator } from '@/lib/i18n/translator'
import { site } from '@/lib/settings/cached'
import { formState } from '@/lib/web/form-state'

interface Props {
  searchParams: Promise<{ order?: string; page?: string; again?: string }>
}

export const instant = false

export async function generateMetadata() {
  return { title: translator((await site()).language)('review.heading') }
}

export default async function ReviewPage({ searchParams }: Props) {
  const actor = await memberOrSignIn('/studio/review')
  const query = await searchParams
  const order = query.order === 'oldest' ? 'oldest' : 'read'
  const page = Math.min(Math.max(1, Number.parseInt(query.page ?? '1', 10) || 1), 10_000)
  const [blog, listing, state] = await Promise.all([
    site(),
    articlesToReview(actor, order, page),
    formState(searchParams),
  ])
  const ids = listing.articles.map(({ id }) => id)
  const [reads, present] = await Promise.all([readsOf(ids), othersPresent(actor, ids)])
  return (
    <ReviewList site={blog} listing={listing} reads={reads} present={present} order={order} page={page} state={state} />
  )
}
