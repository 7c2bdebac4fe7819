import { tags } from '@/lib/cache'
import type { Tx } from '@/lib/db/client'
import { freeSlug } from './slugs'

/**
 * The categories of these names, in this order; a name that no category has yet becomes one, at the end of the tree. Part of a
 * verb: whoever may edit an article may file it under a new heading. None of them is merged or removed before the verb ends.
 * @returns their ids, and the tags that the verb expires with its own
 */
export async function categoriesNamed(tx: Tx, names: string[]): Promise<{ ids: number[]; moved: string[] }> {
  await tx.$executeRaw`lock table "Category" in row share mode` // waits for, and holds off, who rearranges the tree
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
  const slug = await freeSlug(tx, name)
  const { id } = await tx.category.create({ data: { name, slug, position: await positionAtEnd(tx, null) } })
  return id
}

/** The place behind all children of a category, or behind all categories at the top. */
export async function positionAtEnd(tx: Tx, parentId: number | null): Promise<number> {
  const { _max } = await tx.category.aggregate({ where: { parentId }, _max: { position: true } })
  return (_max.position ?? -1) + 1
}
