import { notFound } from 'next/navigation'
import { ListSection } from '@/components/articles/ListSection'
import { Welcome } from '@/components/articles/Welcome'
import { ListSideSection } from '@/components/site/ListSideSection'
import { homeHref } from '@/components/site/paths'
import { Columns } from '@/components/ui/Columns'
import { newestArticles } from '@/lib/articles/cached'
import { translator } from '@/lib/i18n/translator'
import { site } from '@/lib/settings/cached'

/** One page of all articles, newest first. */
export async function Home({ page }: { page: number }) {
  const [blog, listing] = await Promise.all([site(), newestArticles(page)])
  if (page > listing.pages) notFound()
  if (listing.total === 0) {
    return (
      <Columns side={<ListSideSection site={blog} />}>
        <Welcome site={blog} />
      </Columns>
    )
  }
  const t = translator(blog.language)
  return (
    <ListSection
      site={blog}
      title={page === 1 ? t('list.home') : t('list.homePage', { page })}
      titleUnseen
      listing={listing}
      hrefOf={homeHref}
    />
  )
}
