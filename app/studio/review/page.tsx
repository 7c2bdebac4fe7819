import { ReviewList } from '@/components/review/ReviewList'
import { othersPresent } from '@/lib/articles/presence'
import { readsOf } from '@/lib/articles/read-figures'
import { memberOrSignIn } from '@/lib/auth/session'
import { translator } from '@/lib/i18n/translator'
import { REVIEW_CAUSES, REVIEW_ORDERS } from '@/lib/review/input'
import { articlesToReview, reviewFigures } from '@/lib/review/queries'
import { site } from '@/lib/settings/cached'
import { typedFigures } from '@/lib/transfer/typed-queries'
import { formState } from '@/lib/web/form-state'

interface Props {
  searchParams: Promise<{ cause?: string; order?: string; page?: string; again?: string }>
}

export async function generateMetadata() {
  return { title: translator((await site()).language)('review.heading') }
}

export default async function ReviewPage({ searchParams }: Props) {
  const actor = await memberOrSignIn('/studio/review')
  const query = await searchParams
  const asked = {
    cause: REVIEW_CAUSES.find((name) => name === query.cause) ?? 'all',
    order: REVIEW_ORDERS.find((name) => name === query.order) ?? 'read',
    page: Math.min(Math.max(1, Number.parseInt(query.page ?? '1', 10) || 1), 10_000),
  }
  const [blog, listing, figures, typed, state] = await Promise.all([
    site(),
    articlesToReview(actor, asked),
    reviewFigures(actor),
    typedFigures(actor),
    formState(searchParams),
  ])
  const ids = listing.articles.map(({ id }) => id)
  const [reads, present] = await Promise.all([readsOf(ids), othersPresent(actor, ids)])
  return (
    <ReviewList
      site={blog}
      asked={asked}
      listing={listing}
      figures={figures}
      typed={typed}
      reads={reads}
      present={present}
      state={state}
    />
  )
}
