import type { Actor } from '@/lib/auth/actor'
import { note } from '@/lib/auth/audit'
import { expire, tags } from '@/lib/cache'
import { inTransaction, type Tx } from '@/lib/db/client'
import type { Category } from '@/lib/db/generated/client'
import { Conflict, Forbidden, NotFound } from '@/lib/errors'
import { dateFromDay } from '@/lib/time/day'
import type { CategoryInput, Direction } from './input'
import { positionAtEnd } from './making'
import { canArrangeCategories } from './policy'
import { demandFreeSlug, freeSlug, leadFrom } from './slugs'

/**
 * Adds a category behind its siblings. Every page that names categories shows it at the next request.
 * @returns its id
 * @throws Conflict for a name or slug that another has; NotFound for a parent that is not there
 */
export const addCategory = (actor: Actor, input: CategoryInput): Promise<number> =>
  arrange(actor, async (tx) => {
    await demandFreeName(tx, input.name, null)
    if (input.slug !== '') await demandFreeSlug(tx, input.slug, null)
    if (input.parentId !== null) await categoryOf(tx, input.parentId)
    const position = await positionAtEnd(tx, input.parentId)
    const slug = input.slug || (await freeSlug(tx, input.name))
    const { id } = await tx.category.create({ data: { ...columnsOf(input), slug, position } })
    await note(tx, actor, 'add', `category ${id}`)
    await expire(tx, tags.categories)
    return id
  })

/**
 * Says something else of a category. Under a new slug its former address leads to the new one; under a new parent it stands
 * behind its new siblings, and what is below it comes along.
 * @throws Conflict for a name or slug that another has, or a parent that stands below it; NotFound
 */
export const changeCategory = (actor: Actor, id: number, input: CategoryInput): Promise<void> =>
  arrange(actor, async (tx) => {
    const before = await categoryOf(tx, id)
    if (input.name !== before.name) await demandFreeName(tx, input.name, id)
    const slug = input.slug || before.slug
    if (slug !== before.slug) {
      await demandFreeSlug(tx, slug, id)
      await leadFrom(tx, before.slug, id)
    }
    const isMoved = input.parentId !== before.parentId
    if (isMoved && input.parentId !== null) await demandNotBelow(tx, id, input.parentId)
    const position = isMoved ? await positionAtEnd(tx, input.parentId) : before.position
    await tx.category.update({ where: { id }, data: { ...columnsOf(input), slug, position } })
    await note(tx, actor, 'change', `category ${id}`)
    await expire(tx, tags.categories)
  })

/** Moves a category one place up or down among its siblings; the first and the last one stay where they are. */
export const shiftCategory = (actor: Actor, id: number, direction: Direction): Promise<void> =>
  arrange(actor, async (tx) => {
    const { parentId } = await categoryOf(tx, id)
    const siblings = await tx.category.findMany({
      where: { parentId },
      orderBy: [{ position: 'asc' }, { name: 'asc' }],
      select: { id: true },
    })
    const ids = siblings.map((sibling) => sibling.id)
    const from = ids.indexOf(id)
    const to = direction === 'up' ? from - 1 : from + 1
    const other = ids[to]
    if (other === undefined) return
    ids[to] = id
    ids[from] = other
    for (const [position, sibling] of ids.entries())
      await tx.category.update({ where: { id: sibling }, data: { position } })
    await expire(tx, tags.categories)
  })

/** Changes the tree, one at a time: what was looked at holds until the end, also against who files an article meanwhile. */
export async function arrange<T>(actor: Actor, change: (tx: Tx) => Promise<T>): Promise<T> {
  if (!canArrangeCategories(actor)) throw new Forbidden('categories.forbidden')
  return inTransaction(async (tx) => {
    await tx.$executeRaw`lock table "Category" in exclusive mode`
    return change(tx)
  })
}

/** @throws NotFound */
export async function categoryOf(tx: Tx, id: number): Promise<Category> {
  const found = await tx.category.findUnique({ where: { id } })
  if (!found) throw new NotFound('categories.notFound')
  return found
}

/** Whether a category stands below another one, at any depth. */
export async function isBelow(tx: Tx, id: number, ancestorId: number): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ below: boolean }[]>`
    with recursive up as (
      select "parentId" as id from "Category" where id = ${id}
      union select c."parentId" from "Category" c join up on c.id = up.id
    ) select exists (select from up where id = ${ancestorId}) as below`
  return row?.below ?? false
}

async function demandNotBelow(tx: Tx, id: number, parentId: number): Promise<void> {
  await categoryOf(tx, parentId)
  if (parentId === id || (await isBelow(tx, parentId, id))) throw new Conflict('categories.belowItself')
}

/** Authors file articles by names: two categories of one name could not be told apart. */
async function demandFreeName(tx: Tx, name: string, exceptId: number | null): Promise<void> {
  const others = await tx.category.count({ where: { name, ...(exceptId !== null && { id: { not: exceptId } }) } })
  if (others > 0) throw new Conflict('categories.takenName')
}

const columnsOf = ({ name, parentId, description, product, supportEndsOn }: CategoryInput) => ({
  name,
  parentId,
  description: description || null,
  product: product || null,
  supportEndsOn: supportEndsOn === '' ? null : dateFromDay(supportEndsOn),
})
