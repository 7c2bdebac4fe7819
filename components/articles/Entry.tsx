import { categoryHref, hrefOf } from '@/components/site/paths'
import { DayTime } from '@/components/ui/DayTime'
import { Phrases } from '@/components/ui/Phrases'
import type { AddendumNote } from '@/lib/addenda/queries'
import type { ArticleSummary } from '@/lib/articles/listings'
import { translator } from '@/lib/i18n/translator'
import type { Day, DayWriting } from '@/lib/time/day'
import styles from './Entry.module.css'

interface EntryProps {
  item: ArticleSummary
  day: Day
  comments: number
  addenda: AddendumNote[]
  writing: DayWriting
}

/** An article in a list. */
export function Entry({ item, day, comments, addenda, writing }: EntryProps) {
  const { language } = writing
  const t = translator(language)
  const href = hrefOf(item)
  return (
    <li className={styles.entry}>
      <h3>
        <a href={href}>
          <Phrases text={item.title} />
        </a>
      </h3>
      <div className={styles.when}>
        <span className={styles.day}>
          <DayTime day={day} writing={writing} />
          {item.pinned && <Pin words={t('list.pinned')} />}
        </span>
        <Added addenda={addenda} href={href} writing={writing} />
      </div>
      <div className={styles.what}>
        <p>{item.excerpt}</p>
        {(item.categories.length > 0 || comments > 0) && (
          <ul aria-label={t('article.about')}>
            {item.categories.map((category) => (
              <li key={category.id}>
                <a href={categoryHref(category.slug)}>{category.name}</a>
              </li>
            ))}
            {comments > 0 && (
              <li>
                <a href={`${href}#comments`}>{t('comments.count', { count: comments })}</a>
              </li>
            )}
          </ul>
        )}
      </div>
    </li>
  )
}

/** The head of a drawing pin, with a word for who does not see it. */
function Pin({ words }: { words: string }) {
  return (
    <span className={styles.pin} title={words}>
      <svg viewBox="0 0 12 12" aria-hidden="true">
        <path d="M3 1h6M4 1l.5 4L2.5 7h7L7.5 5 8 1M6 7v4.5" />
      </svg>
      <span className="unseen">{words}</span>
    </span>
  )
}

/** More additions than this are counted, not listed. */
const LISTED = 2

/** The newest additions, each with its date. */
function Added({ addenda, href, writing }: { addenda: AddendumNote[]; href: string; writing: DayWriting }) {
  if (addenda.length === 0) return null
  const t = translator(writing.language)
  const listed = addenda.length > LISTED ? addenda.slice(-1) : addenda
  return (
    <ul className={styles.added}>
      {listed.map((addendum) => (
        <li key={addendum.number}>
          <a href={`${href}#addendum-${addendum.number}`}>
            {t(`kind.${addendum.kind}`)} <DayTime day={addendum.occurredOn} writing={writing} />
          </a>
        </li>
      ))}
      {listed.length < addenda.length && <li>{t('list.moreAddenda', { count: addenda.length - listed.length })}</li>}
    </ul>
  )
}
