import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import { type Day, dayFromDate } from '@/lib/time/day'
import { canArrangeCategories } from './policy'
import { type CategoryNode, categoryTree } from './queries'

/** A category as the studio shows it. */
export interface StudioCategory {
  id: number
  name: string
  slug: string
  parentId: number | null
  /** How many stand above it. */
  depth: number
  /** Articles filed under it, whether readers see them or not. */
  filed: number
  /** Among its siblings. */
  isFirst: boolean
  isLast: boolean
  description: string | null
  product: string | null
  supportEndsOn: Day | null
}

/** Names of all categories, for an author to choose from: each is followed by those below it, as readers see them. */
export const categoryNamesForStudio = async (): Promise<string[]> => namesIn(await categoryTree())

const namesIn = (nodes: CategoryNode[]): string[] => nodes.flatMap(({ name, children }) => [name, ...namesIn(children)])

/** All categories in the order of their tree, each behind its parent; null for whoever may not arrange them. */
export async function categoriesInStudio(actor: Actor): Promise<StudioCategory[] | null> {
  if (!canArrangeCategories(actor)) return null
  const rows = await db().category.findMany({
    orderBy: [{ position: 'asc' }, { name: 'asc' }],
    include: { _count: { select: { articles: true } } },
  })
  const below = (parentId: number | null, depth: number): StudioCategory[] =>
    rows
      .filter((row) => row.parentId === parentId)
      .flatMap(({ id, name, slug, description, product, supportEndsOn, _count }, at, siblings) => [
        {
          ...{ id, name, slug, parentId, depth, description, product, filed: _count.articles },
          isFirst: at === 0,
          isLast: at === siblings.length - 1,
          supportEndsOn: supportEndsOn && dayFromDate(supportEndsOn),
        },
        ...below(id, depth + 1),
      ])
  return below(null, 0)
}

/** Those that a category can be put below: all but itself and what stands below it. */
export function possibleParents(all: StudioCategory[], id: number): StudioCategory[] {
  const from = all.findIndex((category) => category.id === id)
  const own = all[from]
  if (!own) return all
  const after = all.slice(from + 1)
  const end = after.findIndex(({ depth }) => depth <= own.depth)
  return [...all.slice(0, from), ...(end < 0 ? [] : after.slice(end))]
}
