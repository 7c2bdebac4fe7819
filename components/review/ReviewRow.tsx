import { editingSentence } from '@/components/studio/editing-sentence'
import { ReadsChart } from '@/components/studio/ReadsChart'
import { Button } from '@/components/ui/Button'
import { DayTime } from '@/components/ui/DayTime'
import rows from '@/components/ui/Rows.module.css'
import { encodePath } from '@/lib/addresses/paths'
import type { DailyFigures } from '@/lib/articles/read-figures'
import { type Language, translator } from '@/lib/i18n/translator'
import type { ReviewedArticle } from '@/lib/review/queries'
import type { Site } from '@/lib/settings/queries'
import { dayFromDate, dayOf, figuresIn, formatDay } from '@/lib/time/day'
import { DeadLinks } from './DeadLinks'
import styles from './ReviewList.module.css'

interface ReviewRowProps {
  article: ReviewedArticle
  reads: DailyFigures | undefined
  present: string[] | undefined
  site: Site
  /** Where to go on after this one. */
  back: string
}

/** An article, why it is to be looked at, and what can be done about it. */
export function ReviewRow({ article, reads, present, site, back }: ReviewRowProps) {
  const { language, timeZone } = site
  const t = translator(language)
  const { id, title, path, publishedAt, verifiedOn, deadLinks } = article
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
      <Whys article={article} language={language} />
      {deadLinks.length > 0 && <DeadLinks links={deadLinks} articleId={id} site={site} back={back} />}
    </li>
  )
}

/** What readers said, and which product has ended. */
function Whys({ article, language }: { article: ReviewedArticle; language: Language }) {
  const t = translator(language)
  const { reports, newestReport, products } = article
  if (reports === 0 && products.length === 0) return null
  return (
    <ul className={styles.whys}>
      {newestReport !== null && (
        <li className={styles.reported}>
          <a href={`/comment/${newestReport}`}>{t('review.reports', { count: reports })}</a>
        </li>
      )}
      {products.map(({ name, endedOn }) => (
        <li key={name}>{t('review.ended', { name, date: formatDay(endedOn, 'short', figuresIn(language)) })}</li>
      ))}
    </ul>
  )
}
