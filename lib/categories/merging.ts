import type { Actor } from '@/lib/auth/actor'
import { note } from '@/lib/auth/audit'
import { expire, tags } from '@/lib/cache'
import { Conflict } from '@/lib/errors'
import { arrange, categoryOf, isBelow } from './arranging'
import { leadFrom, leadNowhere } from './slugs'

/**
 * Merges a category into another, which keeps all that it says of itself. Its articles are filed under the other at the place
 * that it had with each; what stood below it stands below the other; its addresses lead there.
 * @throws Conflict for one and the same; NotFound
 */
export const mergeCategory = (actor: Actor, id: number, intoId: number): Promise<void> =>
  arrange(actor, async (tx) => {
    const category = await categoryOf(tx, id)
    const into = await categoryOf(tx, intoId)
    if (id === intoId) throw new Conflict('categories.noOther')
    // one that stands below what is merged into it comes up into its place, or the tree would bite its tail
    if (await isBelow(tx, intoId, id))
      await tx.category.update({
        where: { id: intoId },
        data: { parentId: category.parentId, position: category.position },
      })
    await tx.$executeRaw`
      update "ArticleCategory" f set position = least(f.position, other.position)
      from "ArticleCategory" other
      where f."articleId" = other."articleId" and f."categoryId" = ${intoId} and other."categoryId" = ${id}`
    await tx.$executeRaw`
      update "ArticleCategory" f set "categoryId" = ${intoId} where f."categoryId" = ${id} and not exists
        (select from "ArticleCategory" g where g."articleId" = f."articleId" and g."categoryId" = ${intoId})`
    await tx.category.updateMany({ where: { parentId: id, id: { not: intoId } }, data: { parentId: intoId } })
    await tx.address.updateMany({ where: { categoryId: id }, data: { categoryId: intoId, state: 'moved' } })
    await tx.category.delete({ where: { id } })
    await leadFrom(tx, category.slug, intoId)
    await note(tx, actor, 'merge', `category ${id} into ${into.id}`)
    await expire(tx, tags.categories, tags.articles, tags.category(id), tags.category(intoId))
  })

/** Removes a category that nothing is filed under and nothing stands below. @throws Conflict for others; NotFound */
export const removeCategory = (actor: Actor, id: number): Promise<void> =>
  arrange(actor, async (tx) => {
    const { slug } = await categoryOf(tx, id)
    if ((await tx.articleCategory.count({ where: { categoryId: id } })) > 0) throw new Conflict('categories.notEmpty')
    if ((await tx.category.count({ where: { parentId: id } })) > 0) throw new Conflict('categories.hasChildren')
    await leadNowhere(tx, slug, id)
    await tx.category.delete({ where: { id } })
    await note(tx, actor, 'remove', `category ${id}`)
    await expire(tx, tags.categories)
  })
