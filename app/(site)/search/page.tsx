import type { Metadata } from 'next'
import { SearchPage } from '@/components/search/SearchPage'
import { ListSideSection } from '@/components/site/ListSideSection'
import { Columns } from '@/components/ui/Columns'
import { archive } from '@/lib/articles/cached'
import { categoryTree } from '@/lib/categories/cached'
import { translator } from '@/lib/i18n/translator'
import { search } from '@/lib/search/queries'
import { site } from '@/lib/settings/cached'

type Asked = Record<string, string | string[] | undefined>

interface Props {
  searchParams: Promise<Asked>
}

/** The answer depends on the question: the page is made for each request and waits for its results. */
const LONGEST_QUERY = 200
const FARTHEST_PAGE = 1000

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { query } = questionOf(await searchParams)
  const t = translator((await site()).language)
  return { title: query ? t('search.titleOf', { query }) : t('search.heading'), robots: { index: false } }
}

export default async function Search({ searchParams }: Props) {
  const { query, category, year, page } = questionOf(await searchParams)
  const [blog, categories, years] = await Promise.all([site(), categoryTree(), archive()])
  const found = query
    ? await search({
        query,
        page,
        limit: blog.perPage,
        ...(category && { categorySlug: category }),
        ...(year !== null && { year }),
      })
    : null
  return (
    <Columns side={<ListSideSection site={blog} />}>
      <SearchPage
        site={blog}
        query={query}
        category={category}
        year={year}
        page={page}
        perPage={blog.perPage}
        found={found}
        categories={categories}
        archive={years}
      />
    </Columns>
  )
}

/** What an address asks; anything that makes no sense counts as not asked. */
function questionOf(asked: Asked) {
  const one = (name: string) => [asked[name]].flat()[0]?.replaceAll('\0', '').trim() ?? ''
  const year = /^(?!0000|9999)\d{4}$/.test(one('year')) ? Number(one('year')) : null
  const page = /^[1-9]\d*$/.test(one('page')) ? Math.min(Number(one('page')), FARTHEST_PAGE) : 1
  return { query: one('q').slice(0, LONGEST_QUERY), category: one('category'), year, page }
}
