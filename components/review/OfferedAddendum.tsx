import { Button } from '@/components/ui/Button'
import { DayTime } from '@/components/ui/DayTime'
import { Field } from '@/components/ui/Field'
import { Html } from '@/components/ui/Html'
import rows from '@/components/ui/Rows.module.css'
import { LONGEST_SUMMARY } from '@/lib/addenda/input'
import { encodePath } from '@/lib/addresses/paths'
import { type Language, translator } from '@/lib/i18n/translator'
import type { Site } from '@/lib/settings/queries'
import { dayOf, figuresIn } from '@/lib/time/day'
import type { OfferedAddendum as Offered } from '@/lib/transfer/typed-queries'
import type { FormState } from '@/lib/web/forms'
import { type TypedAsked, typedAddress } from './addresses'
import styles from './TypedAddenda.module.css'

const KINDS = ['update', 'correction', 'resolved', 'retraction'] as const

interface OfferedAddendumProps {
  offer: Offered
  asked: TypedAsked
  site: Site
  /** What was typed into the form that was refused, whichever it is. */
  state: FormState
}

/** The passage as it stands, and beside it what it would become. */
export function OfferedAddendum({ offer, asked, site: { language, timeZone }, state }: OfferedAddendumProps) {
  const t = translator(language)
  const { id, article, becomes, isDrafted } = offer
  const heading = `typed-${id}-heading`
  return (
    <li className={styles.offer} id={`typed-${id}`} data-row tabIndex={-1} aria-labelledby={heading}>
      <h2 className={`${rows.title} ${styles.title}`} id={heading}>
        <a href={encodePath(article.path ?? '')}>{article.title}</a>
      </h2>
      <p className={styles.facts}>
        {article.publishedAt && <DayTime day={dayOf(article.publishedAt, timeZone)} writing={figuresIn(language)} />}
        <span title={t('studio.readsHint')}>{t('studio.reads', { count: article.reads })}</span>
      </p>
      <div className={styles.sides}>
        <section className={styles.side} aria-label={t('typed.passage')}>
          <p className={styles.label}>{t('typed.passage')}</p>
          <Html className="prose" html={offer.passage} />
          {becomes && <Reaching offer={offer} asked={asked} language={language} />}
        </section>
        <form className={styles.side} action={`/api/typed-addenda/${id}`} method="post">
          <input type="hidden" name="back" value={typedAddress(asked)} />
          <input type="hidden" name="typed" value={id} />
          {becomes && !isDrafted ? (
            <Becomes
              offer={offer}
              becomes={becomes}
              typed={state.values.typed === String(id) ? state.values : {}}
              language={language}
            />
          ) : (
            <p className={styles.fixed}>
              {t(isDrafted ? 'typed.draftedHere' : 'typed.fixedHere')}{' '}
              <a href={`/studio/articles/${article.id}`}>{t('typed.edit')}</a>
            </p>
          )}
          <Decisions isTakeable={becomes !== null && !isDrafted} list={asked.list} language={language} />
        </form>
      </div>
    </li>
  )
}

/** Ways to look at it with one block more or less. */
function Reaching({ offer, asked, language }: { offer: Offered; asked: TypedAsked; language: Language }) {
  const t = translator(language)
  const { id, blocks, mostBlocks } = offer
  if (mostBlocks <= 1) return null
  const withBlocks = (count: number) => `${typedAddress({ ...asked, reach: { id, blocks: count } })}#typed-${id}`
  return (
    <p className={styles.reach}>
      {t('typed.blocks', { count: blocks })}
      {blocks > 1 && <a href={withBlocks(blocks - 1)}>{t('typed.fewer')}</a>}
      {blocks < mostBlocks && <a href={withBlocks(blocks + 1)}>{t('typed.more')}</a>}
    </p>
  )
}

interface BecomesProps {
  offer: Offered
  becomes: NonNullable<Offered['becomes']>
  typed: Record<string, string>
  language: Language
}

function Becomes({ offer: { id, version, blocks }, becomes, typed, language }: BecomesProps) {
  const t = translator(language)
  return (
    <>
      <p className={styles.label}>{t('typed.becomes')}</p>
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="blocks" value={blocks} />
      <div className={styles.fields}>
        <Field name={`kind-${id}`} label={t('append.kind')}>
          {(tie) => (
            <select {...tie} name="kind" defaultValue={typed.kind ?? becomes.kind}>
              {KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`kind.${kind}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field name={`day-${id}`} label={t('typed.day')}>
          {(tie) => (
            <input {...tie} name="occurredOn" type="date" defaultValue={typed.occurredOn ?? becomes.occurredOn ?? ''} />
          )}
        </Field>
      </div>
      <Field name={`summary-${id}`} label={t('append.summary')}>
        {(tie) => (
          <input {...tie} name="summary" maxLength={LONGEST_SUMMARY} defaultValue={typed.summary ?? becomes.summary} />
        )}
      </Field>
      <div className={styles.slip}>
        <Html className="prose" html={becomes.html} />
      </div>
    </>
  )
}

/** What can be said of it, by the list in which it stands. Enter in a field accepts, for that button is the first. */
function Decisions({
  isTakeable,
  list,
  language,
}: {
  isTakeable: boolean
  list: TypedAsked['list']
  language: Language
}) {
  const t = translator(language)
  return (
    <div className={styles.decisions}>
      {isTakeable && (
        <Button type="submit" name="act" value="accept" look="main" data-key="a">
          {t('typed.accept')}
        </Button>
      )}
      {list !== 'refused' && (
        <Button type="submit" name="act" value="refuse" data-key="n">
          {t('typed.refuse')}
        </Button>
      )}
      {list === 'waiting' || list === 'certain' ? (
        <Button type="submit" name="act" value="later" data-key="l">
          {t('typed.later')}
        </Button>
      ) : (
        <Button type="submit" name="act" value="wait" data-key="w">
          {t('typed.wait')}
        </Button>
      )}
    </div>
  )
}
