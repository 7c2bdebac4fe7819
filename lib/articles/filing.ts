import type { Actor } from '@/lib/auth/actor'
import { note } from '@/lib/auth/audit'
import { expire } from '@/lib/cache'
import { categoriesNamed } from '@/lib/categories/making'
import { inTransaction } from '@/lib/db/client'
import { tagsOfAppearance } from './appearing'
import { editableArticle } from './drafting'

/** Files an article under one more category, behind those that it has. @param name of the category; made when there is none */
export async function fileUnder(actor: Actor, articleId: number, name: string): Promise<void> {
  await inTransaction(async (tx) => {
    const { status, kind, publishedAt } = await editableArticle(tx, actor, articleId)
    const { ids, moved } = await categoriesNamed(tx, [name])
    const { _max } = await tx.articleCategory.aggregate({ where: { articleId }, _max: { position: true } })
    const isListed = status === 'published' && kind === 'article'
    const { count } = await tx.articleCategory.createMany({
      data: ids.map((categoryId) => ({
        articleId,
        categoryId,
        position: (_max.position ?? -1) + 1,
        publishedAt: isListed ? publishedAt : null,
      })),
      skipDuplicates: true,
    })
    if (count === 0) return
    await note(tx, actor, 'file', `article ${articleId}`)
    await expire(tx, ...moved, ...(await tagsOfAppearance(tx, articleId)))
  })
}
