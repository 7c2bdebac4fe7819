import { createHash, randomBytes } from 'node:crypto'
import { pathOfListing } from '@/lib/addresses/listings'
import { slugOf } from '@/lib/addresses/slugs'
import type { Reader, Tx } from '@/lib/db/client'
import { Conflict } from '@/lib/errors'

const pathOf = (slug: string) => pathOfListing({ kind: 'category', slug, page: 1 })

/**
 * A slug for a category of this name: its ASCII words, or what is as short and always the same for one name, where nothing stands
 * and nothing is remembered.
 * @param given slugs that others get before the transaction ends
 */
export async function freeSlug(reader: Reader, name: string, given: ReadonlySet<string> = new Set()): Promise<string> {
  const hash = createHash('sha256').update(name.normalize('NFC')).digest('hex').slice(0, 6)
  const words = slugOf(name)
  for (const slug of [words, `${words || 'cat'}-${hash}`])
    if (slug !== '' && !given.has(slug) && !(await isTaken(reader, slug))) return slug
  return `cat-${randomBytes(5).toString('hex')}`
}

async function isTaken(reader: Reader, slug: string): Promise<boolean> {
  const standing = await reader.category.count({ where: { slug } })
  return standing > 0 || (await reader.address.count({ where: { path: pathOf(slug) } })) > 0
}

/**
 * Makes sure that a category may stand at this slug; what leads from there to the category itself, or nowhere, is forgotten.
 * @throws Conflict when another category stands there, or something else is remembered by it
 */
export async function demandFreeSlug(tx: Tx, slug: string, categoryId: number | null): Promise<void> {
  const standing = await tx.category.findUnique({ where: { slug }, select: { id: true } })
  if (standing && standing.id !== categoryId) throw new Conflict('categories.takenSlug')
  const former = await tx.address.findUnique({ where: { path_query: { path: pathOf(slug), query: '' } } })
  if (!former) return
  if (former.state !== 'gone' && former.categoryId !== categoryId) throw new Conflict('categories.formerSlug')
  await tx.address.delete({ where: { id: former.id } })
}

/** From now on, whoever asks for a category at its former slug is led to this one. An article that stands there goes before. */
export async function leadFrom(tx: Tx, slug: string, categoryId: number): Promise<void> {
  await tx.$executeRaw`
    insert into "Address" as d (path, state, "categoryId") values (${pathOf(slug)}, 'moved', ${categoryId})
    on conflict (path, query) do update set state = 'moved', "categoryId" = ${categoryId}, location = null
    where d."articleId" is null`
}

/** What led to a category that is no more says so, as its own address does. */
export async function leadNowhere(tx: Tx, slug: string, categoryId: number): Promise<void> {
  await leadFrom(tx, slug, categoryId)
  await tx.address.updateMany({ where: { categoryId }, data: { state: 'gone', categoryId: null } })
}
