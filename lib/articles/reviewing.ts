import type { Actor } from '@/lib/auth/actor'
import { note } from '@/lib/auth/audit'
import { expire, tags } from '@/lib/cache'
import { inTransaction } from '@/lib/db/client'
import { Conflict } from '@/lib/errors'
import { today } from '@/lib/settings/queries'
import { dateFromDay } from '@/lib/time/day'
import { editableArticle } from './drafting'

/**
 * Says that an article still holds: readers see the day, and reports that it is outdated are answered. No date of its content moves,
 * so no feed and no sitemap changes.
 * @throws Conflict for one that no reader sees; NotFound for whoever may not edit it
 */
export async function verify(actor: Actor, articleId: number): Promise<void> {
  const verifiedOn = dateFromDay(await today())
  await inTransaction(async (tx) => {
    const { status } = await editableArticle(tx, actor, articleId)
    if (status !== 'published') throw new Conflict('articles.nothingPublished')
    await tx.article.update({ where: { id: articleId }, data: { verifiedOn, reportsAnsweredAt: new Date() } })
    await note(tx, actor, 'verify', `article ${articleId}`)
    await expire(tx, tags.article(articleId))
  })
}
