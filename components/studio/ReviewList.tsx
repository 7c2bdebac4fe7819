import { Refused } from '@/components/accounts/Refused'
import { Button } from '@/components/ui/Button'
import { DayTime } from '@/components/ui/DayTime'
import { encodePath } from '@/lib/addresses/paths'
import type { DailyFigures } from '@/lib/articles/read-figures'
import type { StudioArticle, StudioListing } from '@/lib/articles/studio-lists'
import { translator } from '@/lib/i18n/translator'
import type { Site } from '@/lib/settings/queries'
import { dayFromDate, dayOf, figuresIn } from '@/lib/time/day'
import type { FormState } from '@/lib/web/forms'
import styles from './ArticleList.module.css'
import { editingSentence } from './editing-sentence'
import { ListPaging } from './ListPaging'
import { ReadsChart } from './ReadsChart'
import rows from './Rows.module.css'

type Order = 'read' | 'oldest'

interface ReviewListProps {
  site: Site
  listing: StudioListing
  reads: Map<number, DailyFigures>
  /** Who else has which of them open in the editor. */
  present: Map<number, string[]>
  order: Order
  page: number
  state: FormState
}

const addressOf = (order: Order, page = 1) => `/studio/review?order=${order}${page > 1 ? `&page=${page}` : ''}`

/** Articles that may no longer hold: each is looked at, and verified or appended to. */
export function ReviewList({ site, listing, reads, present, order, page, state }: ReviewListProps) {
  const { language } = site
  const t = translator(language)
  return (
    <>
      <div className={rows.top}>
        <h1>{t('review.heading')}</h1>
      </div>
      <p className={rows.note}>{t('review.text')}</p>
      <Refused state={state} language={language} />
      <nav className={styles.filters} aria-label={t('studio.order')}>
        {(['read', 'oldest'] as const).map((name) => (
          <a key={name} href={addressOf(name)} aria-current={name === order ? 'page' : undefined}>
            {t(`studio.order.${name}`)}
          </a>
        ))}
      </nav>
      {listing.articles.length === 0 ? (
        <p className={rows.none}>{t('review.none')}</p>
      ) : (
        <ul className={rows.list}>
          {listing.articles.map((article) => (
            <Row
              key={article.id}
              article={article}
              reads={reads.get(article.id)}
              present={present.get(article.id)}
              site={site}
              back={addressOf(order, page)}
            />
          ))}
        </ul>
      )}
      <ListPaging total={listing.total} page={page} language={language} to={(to) => addressOf(order, to)} />
    </>
  )
}

interface RowProps {
  article: StudioArticle
  reads: DailyFigures | undefined
  present: string[] | undefined
  site: Site
  /** Where to go on after this one. */
  back: string
}

function Row({ article, reads, present, site: { language, timeZone }, back }: RowProps) {
  const t = translator(language)
  const { id, title, path, publishedAt, verifiedOn } = article
  return (
    <li className={rows.row}>
      <span className={rows.title}>
        <a href={encodePath(path ?? '')}>{title}</a>
      </span>
      <span className={rows.facts}>
        {publishedAt && <DayTime day={dayOf(publishedAt, timeZone)} writing={figuresIn(language)} />}
        {verifiedOn && (
          <span>
            {t('review.verified')} <DayTime day={dayFromDate(verifiedOn)} writing={figuresIn(language)} />
          </span>
        )}
        {present && <span>{editingSentence(present, language)}</span>}
        <ReadsChart figures={reads} language={language} />
      </span>
      <form className={rows.tools} action={`/api/articles/${id}/verification`} method="post">
        <input type="hidden" name="back" value={back} />
        <Button type="submit">{t('review.verify')}</Button>
        <a href={`/studio/articles/${id}/append`}>{t('studio.append')}</a>
      </form>
    </li>
  )
}
