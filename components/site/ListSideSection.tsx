import { recentAddenda } from '@/lib/addenda/cached'
import { archive, publishedPages, recentArticles } from '@/lib/articles/cached'
import { categoryTree } from '@/lib/categories/cached'
import { recentComments } from '@/lib/comments/cached'
import type { Site } from '@/lib/settings/queries'
import { ListSide } from './ListSide'

/** How many recent things of each kind are named beside a list. */
const RECENT = 5

export async function ListSideSection({ site, currentCategory }: { site: Site; currentCategory?: string }) {
  const [articles, addenda, comments, categories, years, pages] = await Promise.all([
    recentArticles(RECENT),
    recentAddenda(RECENT),
    recentComments(RECENT),
    categoryTree(),
    archive(),
    publishedPages(),
  ])
  return (
    <ListSide
      site={site}
      articles={articles}
      addenda={addenda}
      comments={comments}
      categories={categories}
      archive={years}
      pages={pages}
      currentCategory={currentCategory ?? ''}
    />
  )
}
