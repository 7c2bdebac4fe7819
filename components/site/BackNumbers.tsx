import type { ArchiveYear } from '@/lib/articles/listings'
import { type Language, translator } from '@/lib/i18n/translator'
import { formatMonth, formatYear } from '@/lib/time/day'
import { monthHref, yearHref } from './paths'

/** Months, folded by years: a blog of twenty years has two hundred and forty of them. */
export function BackNumbers({ archive, language }: { archive: ArchiveYear[]; language: Language }) {
  const t = translator(language)
  return archive.map(({ year, total, months }, index) => (
    <details open={index === 0} key={year}>
      <summary>
        {formatYear(year, language)} <small className="figures">{total}</small>
      </summary>
      <ul>
        <li>
          <a href={yearHref(year)}>{t('archive.wholeYear', { year })}</a>
        </li>
        {months.toReversed().map(({ month, count }) => (
          <li key={month}>
            <a href={monthHref(year, month)}>{formatMonth(year, month, language)}</a>{' '}
            <small className="figures">{count}</small>
          </li>
        ))}
      </ul>
    </details>
  ))
}
