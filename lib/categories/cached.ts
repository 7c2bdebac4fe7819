import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { tags } from '@/lib/cache'
import * as queries from './queries'

/** Names and order of the categories, without counts: what every article's page shows. */
export async function categoryNames() {
  'use cache'
  cacheTag(tags.categories)
  cacheLife('max')
  return withoutCounts(await queries.categoryTree())
}

export async function categoryTree() {
  'use cache'
  cacheTag(tags.categories, tags.articles)
  cacheLife('max')
  return queries.categoryTree()
}

export async function categoryBySlug(slug: string) {
  'use cache'
  cacheTag(tags.categories, tags.articles)
  cacheLife('max')
  return queries.categoryBySlug(slug)
}

type Names = { id: number; name: string; slug: string; children: Names[] }

const withoutCounts = (nodes: queries.CategoryNode[]): Names[] =>
  nodes.map((node) => ({ ...queries.linkOf(node), children: withoutCounts(node.children) }))
