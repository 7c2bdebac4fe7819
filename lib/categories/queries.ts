import { db } from '@/lib/db/client'
import { type Day, dayFromDate } from '@/lib/time/day'

export interface CategoryLink {
  id: number
  name: string
  slug: string
}

export interface CategoryNode extends CategoryLink {
  /** Published articles filed under this very category. */
  count: number
  children: CategoryNode[]
}

export interface CategoryView extends CategoryLink {
  description: string | null
  product: string | null
  supportEndsOn: Day | null
  parent: CategoryLink | null
  children: (CategoryLink & { count: number })[]
  count: number
}

interface Row extends CategoryLink {
  parentId: number | null
  count: number
}

/** All categories as a tree, in the author's order, then by name. */
export async function categoryTree(): Promise<CategoryNode[]> {
  const rows = await counted()
  const nodes = new Map<number, CategoryNode>(
    rows.map(({ id, name, slug, count }) => [id, { id, name, slug, count, children: [] }]),
  )
  const roots: CategoryNode[] = []
  for (const row of rows) {
    const node = nodes.get(row.id)
    const parent = row.parentId === null ? undefined : nodes.get(row.parentId)
    if (node) (parent ? parent.children : roots).push(node)
  }
  return roots
}

/** One category by its slug (decoded), or null. */
export async function categoryBySlug(slug: string): Promise<CategoryView | null> {
  const found = await db().category.findUnique({ where: { slug }, include: { parent: true } })
  if (!found) return null
  const rows = await counted()
  return {
    ...linkOf(found),
    description: found.description,
    product: found.product,
    supportEndsOn: found.supportEndsOn && dayFromDate(found.supportEndsOn),
    parent: found.parent && linkOf(found.parent),
    children: rows.filter((row) => row.parentId === found.id).map((row) => ({ ...linkOf(row), count: row.count })),
    count: rows.find((row) => row.id === found.id)?.count ?? 0,
  }
}

export const linkOf = ({ id, name, slug }: CategoryLink): CategoryLink => ({ id, name, slug })

const counted = () => db().$queryRaw<Row[]>`
  select c.id, c.name, c.slug, c."parentId",
    (select count(*)::int from "ArticleCategory" f where f."categoryId" = c.id and f."publishedAt" <= now()) as count
  from "Category" c order by c.position, c.name`
