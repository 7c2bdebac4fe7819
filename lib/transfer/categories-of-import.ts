import { expire, tags } from '@/lib/cache'
import { freeSlug } from '@/lib/categories/slugs'
import { db, inTransaction } from '@/lib/db/client'
import { newIds } from '@/lib/db/ids'
import { insertRows } from './bulk-rows'
import type { Note } from './fault'

export interface ImportedCategory {
  /** Null in a dry run for one that is not there yet. */
  id: number | null
  name: string
  slug: string
}

export interface CategoryPlan {
  byName: Map<string, ImportedCategory>
  added: ImportedCategory[]
  notes: Note[]
}

/**
 * Decides which categories of an export are there already, by their very name, and how the others will be addressed. Reads the
 * database, writes nothing.
 */
export async function planCategories(names: string[]): Promise<CategoryPlan> {
  const present = await db().category.findMany({ select: { id: true, name: true, slug: true } })
  const byName = new Map<string, ImportedCategory>(present.map((one) => [one.name, one]))
  const given = new Set<string>()
  const added: ImportedCategory[] = []
  for (const name of names) {
    if (byName.has(name)) continue
    const category = { id: null, name, slug: await freeSlug(db(), name, given) }
    given.add(category.slug)
    byName.set(name, category)
    added.push(category)
  }
  return { byName, added, notes: notesOnWidth(names) }
}

/** Stores the new ones behind those that are there, and gives them their ids. */
export async function storeCategories(plan: CategoryPlan): Promise<void> {
  if (plan.added.length === 0) return
  await inTransaction(async (tx) => {
    const ids = await newIds(tx, 'Category', plan.added.length)
    const { _max } = await tx.category.aggregate({ _max: { position: true } })
    for (const [index, category] of plan.added.entries()) category.id = ids[index] ?? null
    await insertRows(
      tx,
      'Category',
      plan.added.map((category, index) => ({ ...category, position: (_max.position ?? -1) + 1 + index })),
    )
    await expire(tx, tags.categories)
  })
}

/** 「ＭＳ Office」 and 「MS Office」 may be one to their author; only the author can tell. */
function notesOnWidth(names: string[]): Note[] {
  const byForm = new Map<string, string>()
  return names.flatMap((name): Note[] => {
    const form = name.normalize('NFKC').toLowerCase().replace(/\s+/g, '')
    const other = byForm.get(form)
    byForm.set(form, other ?? name)
    return other === undefined ? [] : [{ line: 0, key: 'note-category-width', values: { name, other } }]
  })
}
