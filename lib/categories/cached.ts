import 'server-only'
import { tags } from '@/lib/cache'
import { keptRead } from '@/lib/freshness/kept-read'
import * as queries from './queries'

type Names = { id: number; name: string; slug: string; children: Names[] }

const withoutCounts = (nodes: queries.CategoryNode[]): Names[] =>
  nodes.map((node) => ({ ...queries.linkOf(node), children: withoutCounts(node.children) }))

/** Names and order of the categories, without counts: what every article's page shows. */
export const categoryNames = keptRead(
  'categoryNames',
  async () => withoutCounts(await queries.categoryTree()),
  () => [tags.categories],
)

export const categoryTree = keptRead('categoryTree', queries.categoryTree, () => [tags.categories, tags.articles])

export const categoryBySlug = keptRead('categoryBySlug', queries.categoryBySlug, () => [tags.categories, tags.articles])
