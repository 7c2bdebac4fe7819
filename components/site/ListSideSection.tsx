import { recentAddenda } from '@/lib/addenda/cached'
import { archive, publishedPages, recentArticles } from '@/lib/articles/cached'
import { categoryTree } from '@/lib/categories/cached'
import { recentComments } from '@/lib/comments/cached'
import type { Site } from '@/lib/settings/queries'
import type { SidePart } from '@/lib/settings/sidebar'
import { ListSide } from './ListSide'

/** How many recent things of each kind are named beside a list. */
const RECENT = 5

/** Reads what the owner shows beside lists, and nothing else: a page goes stale only with what stands on it. */
export async function ListSideSection({ site, currentCategory }: { site: Site; currentCategory?: string }) {
  const shown = <Read,>(part: SidePart, read: () => Promise<Read[]>): Promise<Read[]> =>
    site.sidebar.includes(part) ? read() : Promise.resolve([])
  const [articles, addenda, comments, categories, years, pages] = await Promise.all([
    shown('articles', () => recentArticles(RECENT)),
    shown('addenda', () => recentAddenda(RECENT)),
    shown('comments', () => recentComments(RECENT)),
    shown('categories', categoryTree),
    shown('archive', archive),
    shown('pages', publishedPages),
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
