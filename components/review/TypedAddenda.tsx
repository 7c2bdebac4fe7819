import { Button } from '@/components/ui/Button'
import { Done } from '@/components/ui/Done'
import { ListKeys } from '@/components/ui/ListKeys'
import { Refused } from '@/components/ui/Refused'
import rows from '@/components/ui/Rows.module.css'
import tabs from '@/components/ui/Views.module.css'
import { type Language, translator } from '@/lib/i18n/translator'
import type { Site } from '@/lib/settings/queries'
import { formatInstant } from '@/lib/time/day'
import { TYPED_LISTS, TYPED_ORDERS, TYPED_PAGE } from '@/lib/transfer/typed-input'
import type { latestAcceptances, TypedFigures, TypedListing } from '@/lib/transfer/typed-queries'
import type { FormState } from '@/lib/web/forms'
import { type TypedAsked, typedAddress } from './addresses'
import { OfferedAddendum } from './OfferedAddendum'
import styles from './TypedAddenda.module.css'

interface TypedAddendaProps {
  site: Site
  asked: TypedAsked
  listing: TypedListing
  figures: TypedFigures
  acceptances: Awaited<ReturnType<typeof latestAcceptances>>
  /** What was just done: addenda, articles and those with a draft; articles put back and those that were not. */
  done: { accepted: number[] | null; undone: number[] | null }
  state: FormState
}

/** Addenda that authors typed into bodies, for a member to make records of. */
export function TypedAddenda({ site, asked, listing, figures, acceptances, done, state }: TypedAddendaProps) {
  const { language } = site
  const t = translator(language)
  const { offered, total } = listing
  return (
    <>
      <p className={rows.back}>
        <a href="/studio/review">« {t('review.heading')}</a>
      </p>
      <div className={rows.top}>
        <h1>{t('typed.heading')}</h1>
      </div>
      <p className={rows.note}>{t('typed.text')}</p>
      <Told done={done} language={language} />
      <Refused state={state} fields={['occurredOn', 'summary', 'kind', 'act']} language={language} />
      {figures.certain > 0 && (
        <form className={styles.certain} action="/api/typed-addenda/certain" method="post">
          <p>{t('typed.certain', { count: figures.certain, articles: figures.certainArticles })}</p>
          <Button type="submit" look="main">
            {t('typed.acceptCertain', { count: figures.certain })}
          </Button>
          <a href={typedAddress({ ...asked, list: 'certain', page: 1 })}>{t('typed.lookAtCertain')}</a>
        </form>
      )}
      {acceptances.length > 0 && (
        <ul className={styles.batches} aria-label={t('typed.latest')}>
          {acceptances.map(({ batch, addenda, at }, index) => (
            <li key={batch}>
              <form action="/api/typed-addenda/undo" method="post">
                <input type="hidden" name="batch" value={batch} />
                {t('typed.batch', { time: formatInstant(at, site.timeZone), count: addenda })}
                <Button type="submit" look="plain" data-undo={index === 0 ? '' : undefined}>
                  {t('typed.undo')}
                </Button>
              </form>
            </li>
          ))}
        </ul>
      )}
      <nav className={tabs.views} aria-label={t('typed.lists')}>
        {TYPED_LISTS.filter((name) => name !== 'certain' || asked.list === 'certain').map((name) => (
          <a
            key={name}
            href={typedAddress({ ...asked, list: name, page: 1 })}
            aria-current={name === asked.list ? 'page' : undefined}
          >
            {t(`typed.list.${name}`)} <span className="figures">{figures[name]}</span>
          </a>
        ))}
      </nav>
      {total > 1 && (
        <nav className={tabs.views} aria-label={t('studio.order')}>
          {TYPED_ORDERS.map((name) => (
            <a
              key={name}
              href={typedAddress({ ...asked, order: name, page: 1 })}
              aria-current={name === asked.order ? 'page' : undefined}
            >
              {t(`studio.order.${name}`)}
            </a>
          ))}
        </nav>
      )}
      {offered.length === 0 ? (
        <p className={rows.none}>{t('typed.none')}</p>
      ) : (
        <>
          <ListKeys />
          <p className={styles.keys}>{t('typed.keys')}</p>
          <ol className={styles.offers}>
            {offered.map((offer) => (
              <OfferedAddendum key={offer.id} offer={offer} asked={asked} site={site} state={state} />
            ))}
          </ol>
        </>
      )}
      <Pages total={total} asked={asked} language={language} />
    </>
  )
}

function Told({ done: { accepted, undone }, language }: { done: TypedAddendaProps['done']; language: Language }) {
  const t = translator(language)
  if (undone) {
    const [count = 0, left = 0] = undone
    return <Done>{t('typed.undone', { count, left })}</Done>
  }
  if (!accepted) return null
  const [count = 0, articles = 0, drafted = 0] = accepted
  return <Done>{t('typed.accepted', { count, articles, drafted })}</Done>
}

function Pages({ total, asked, language }: { total: number; asked: TypedAsked; language: Language }) {
  const t = translator(language)
  const pages = Math.ceil(total / TYPED_PAGE)
  if (pages <= 1) return null
  const { page } = asked
  return (
    <nav className={rows.paging} aria-label={t('paging.label')}>
      {page > 1 && <a href={typedAddress({ ...asked, page: page - 1 })}>{t('paging.previous')}</a>}
      <span>{t('list.countOnPage', { count: total, page, pages })}</span>
      {page < pages && <a href={typedAddress({ ...asked, page: page + 1 })}>{t('paging.next')}</a>}
    </nav>
  )
}
