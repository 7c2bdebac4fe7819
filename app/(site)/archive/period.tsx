import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { alternatesOf } from '@/app/(site)/alternates'
import { pageNumber } from '@/app/(site)/page-number'
import { paginationOf } from '@/app/(site)/pagination'
import { ListSection } from '@/components/articles/ListSection'
import { type ListingAddress, pathOfListing } from '@/lib/addresses/listings'
import { articlesOfMonth, articlesOfYear } from '@/lib/articles/cached'
import { type Language, translator } from '@/lib/i18n/translator'
import { site } from '@/lib/settings/cached'
import { formatMonth } from '@/lib/time/day'

type PeriodAddress = Extract<ListingAddress, { kind: 'year' | 'month' }>

/** What the path of a year's or month's page says; null when it says nothing of the kind. */
export function periodOf(segments: { year: string; month?: string; page?: string }): PeriodAddress | null {
  const { year, month, page } = segments
  const number = page === undefined ? 1 : pageNumber(page)
  if (number === null || !/^\d{4}$/.test(year) || (month !== undefined && !/^(0[1-9]|1[0-2])$/.test(month))) return null
  const dated = { year: Number(year), page: number }
  return month === undefined
    ? { kind: 'year', month: null, ...dated }
    : { kind: 'month', month: Number(month), ...dated }
}

/** One page of the articles of a year or month. */
export async function Period({ period }: { period: PeriodAddress | null }) {
  if (period === null) notFound()
  const [blog, listing] = await Promise.all([site(), articlesOf(period)])
  if (listing.total === 0 || period.page > listing.pages) notFound()
  return (
    <ListSection
      site={blog}
      title={titleOf(period, blog.language)}
      listing={listing}
      hrefOf={(number) => pathOfListing({ ...period, page: number })}
    />
  )
}

export async function periodMetadata(period: PeriodAddress | null): Promise<Metadata> {
  if (period === null) return {}
  const [blog, { pages }] = await Promise.all([site(), articlesOf(period)])
  const title = titleOf(period, blog.language)
  return {
    title: period.page === 1 ? title : translator(blog.language)('list.onPage', { title, page: period.page }),
    alternates: alternatesOf(blog, { path: pathOfListing(period) }),
    pagination: paginationOf(period.page, pages, (page) => pathOfListing({ ...period, page })),
  }
}

const articlesOf = ({ year, month, page }: PeriodAddress) =>
  month === null ? articlesOfYear(year, page) : articlesOfMonth(year, month, page)

function titleOf({ year, month }: PeriodAddress, language: Language) {
  const t = translator(language)
  return month === null ? t('list.ofYear', { year }) : t('list.ofMonth', { month: formatMonth(year, month, language) })
}
