import { ListPaging } from '@/components/studio/ListPaging'
import { Refused } from '@/components/ui/Refused'
import rows from '@/components/ui/Rows.module.css'
import tabs from '@/components/ui/Views.module.css'
import type { DailyFigures } from '@/lib/articles/read-figures'
import { translator } from '@/lib/i18n/translator'
import { REVIEW_CAUSES, REVIEW_ORDERS, type ReviewAsked, type ReviewCause } from '@/lib/review/input'
import type { ReviewListing } from '@/lib/review/queries'
import type { Site } from '@/lib/settings/queries'
import type { TypedFigures } from '@/lib/transfer/typed-queries'
import type { FormState } from '@/lib/web/forms'
import { reviewAddress } from './addresses'
import { ReviewRow } from './ReviewRow'

interface ReviewListProps {
  site: Site
  asked: ReviewAsked
  listing: ReviewListing
  figures: Record<ReviewCause, number>
  /** Addenda that were typed into bodies and wait for somebody. */
  typed: TypedFigures
  reads: Map<number, DailyFigures>
  /** Who else has which of them open in the editor. */
  present: Map<number, string[]>
  state: FormState
}

/** Articles that may no longer hold: each is looked at, and verified or appended to. */
export function ReviewList({ site, asked, listing, figures, typed, reads, present, state }: ReviewListProps) {
  const { language } = site
  const t = translator(language)
  const waiting = typed.certain + typed.waiting
  return (
    <>
      <div className={rows.top}>
        <h1>{t('review.heading')}</h1>
      </div>
      <p className={rows.note}>{t('review.text')}</p>
      {waiting + typed.later > 0 && (
        <p className={rows.note}>
          <a href="/studio/review/addenda">{t('review.typed', { count: waiting })}</a>
        </p>
      )}
      <Refused state={state} language={language} />
      <nav className={tabs.views} aria-label={t('review.causes')}>
        {REVIEW_CAUSES.map((name) => (
          <a
            key={name}
            href={reviewAddress({ ...asked, cause: name, page: 1 })}
            aria-current={name === asked.cause ? 'page' : undefined}
          >
            {t(`review.cause.${name}`)} <span className="figures">{figures[name]}</span>
          </a>
        ))}
      </nav>
      <nav className={tabs.views} aria-label={t('studio.order')}>
        {REVIEW_ORDERS.map((name) => (
          <a
            key={name}
            href={reviewAddress({ ...asked, order: name, page: 1 })}
            aria-current={name === asked.order ? 'page' : undefined}
          >
            {t(`studio.order.${name}`)}
          </a>
        ))}
      </nav>
      {listing.articles.length === 0 ? (
        <p className={rows.none}>{t('review.none')}</p>
      ) : (
        <ul className={rows.list}>
          {listing.articles.map((article) => (
            <ReviewRow
              key={article.id}
              article={article}
              reads={reads.get(article.id)}
              present={present.get(article.id)}
              site={site}
              back={reviewAddress(asked)}
            />
          ))}
        </ul>
      )}
      <ListPaging
        total={listing.total}
        page={asked.page}
        language={language}
        to={(page) => reviewAddress({ ...asked, page })}
      />
    </>
  )
}
