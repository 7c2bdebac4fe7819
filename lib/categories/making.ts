import { createHash } from 'node:crypto'
import { slugOf } from '@/lib/addresses/slugs'
import { tags } from '@/lib/cache'
import type { Tx } from '@/lib/db/client'

/**
 * The categories of these names, in this order; a name that no category has yet becomes one, at the end of the tree. Part of a
 * verb: whoever may edit an article may file it under a new heading.
 * @returns their ids, and the tags that the verb expires with its own
 */
export async function categoriesNamed(tx: Tx, names: string[]): Promise<{ ids: number[]; moved: string[] }> {
  const ids: number[] = []
  const moved: string[] = []
  for (const name of new Set(names.map((name) => name.normalize('NFC').trim()))) {
    const found = await tx.category.findFirst({ where: { name }, orderBy: { id: 'asc' }, select: { id: true } })
    ids.push(found?.id ?? (await makeCategory(tx, name)))
    if (!found) moved.push(tags.categories)
  }
  return { ids, moved }
}

async function makeCategory(tx: Tx, name: string): Promise<number> {
  const { _max } = await tx.category.aggregate({ where: { parentId: null }, _max: { position: true } })
  const slug = await freeSlug(tx, name)
  const { id } = await tx.category.create({ data: { name, slug, position: (_max.position ?? -1) + 1 } })
  return id
}

/** ASCII words of the name, or what is as short and always the same for one name. */
async function freeSlug(tx: Tx, name: string): Promise<string> {
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 6)
  const words = slugOf(name)
  for (const slug of [words, `${words || 'cat'}-${hash}`]) {
    if (slug === '') continue
    const taken = await tx.category.count({ where: { slug } })
    const former = await tx.address.count({ where: { path: `/category/${slug}` } })
    if (taken + former === 0) return slug
  }
  return `cat-${createHash('sha256').update(`${name} ${Date.now()}`).digest('hex').slice(0, 10)}`
}
