import { ArticleList } from '@/components/studio/ArticleList'
import { articlesInStudio, STUDIO_PAGE, type StudioFilter } from '@/lib/articles/studio-queries'
import { memberOrSignIn } from '@/lib/auth/session'
import { translator } from '@/lib/i18n/translator'
import { site } from '@/lib/settings/cached'

interface Props {
  searchParams: Promise<{ filter?: string; words?: string; page?: string }>
}

export const instant = false

const FILTERS: StudioFilter[] = ['all', 'draft', 'scheduled', 'published', 'unpublished']

export async function generateMetadata() {
  return { title: translator((await site()).language)('studio.articles') }
}

export default async function StudioPage({ searchParams }: Props) {
  const actor = await memberOrSignIn('/studio')
  const asked = await searchParams
  const filter = FILTERS.find((name) => name === asked.filter) ?? 'all'
  const page = Math.min(Math.max(1, Number.parseInt(asked.page ?? '1', 10) || 1), 10_000)
  const words = (asked.words ?? '').slice(0, 200)
  const [blog, { total, articles }] = await Promise.all([site(), articlesInStudio(actor, { filter, words, page })])
  return (
    <ArticleList
      site={blog}
      articles={articles}
      filters={FILTERS}
      filter={filter}
      words={words}
      page={page}
      pages={Math.ceil(total / STUDIO_PAGE)}
      total={total}
    />
  )
}
