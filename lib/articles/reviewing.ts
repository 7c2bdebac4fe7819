import type { Actor } from '@/lib/auth/actor'
import { note } from '@/lib/auth/audit'
import { expire, tags } from '@/lib/cache'
import { db, inTransaction } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { isPublished } from '@/lib/db/published'
import { Conflict } from '@/lib/errors'
import { today } from '@/lib/settings/queries'
import { addYears, dateFromDay } from '@/lib/time/day'
import { editableArticle } from './drafting'
import type { StudioOrder } from './list-input'
import { editableBy } from './policy'
import { listed, type StudioListing } from './studio-lists'

/** What nobody looked at for so long is to be looked at again. */
const REVIEWED_EVERY_YEARS = 1

/**
 * Published articles that may no longer hold: nobody changed, appended to or verified them for a year, or a product that they
 * are about reached its end since. Evergreen ones and those with a successor are left alone.
 */
export const articlesToReview = async (actor: Actor, order: StudioOrder, page: number): Promise<StudioListing> =>
  listed(await inNeedOfReview(actor), order, page)

export const countToReview = async (actor: Actor): Promise<number> =>
  db().article.count({ where: await inNeedOfReview(actor) })

/**
 * Says that an article still holds: readers see the day. No date of its content moves, so no feed and no sitemap changes.
 * @throws Conflict for one that no reader sees; NotFound for whoever may not edit it
 */
export async function verify(actor: Actor, articleId: number): Promise<void> {
  const verifiedOn = dateFromDay(await today())
  await inTransaction(async (tx) => {
    const { status } = await editableArticle(tx, actor, articleId)
    if (status !== 'published') throw new Conflict('articles.nothingPublished')
    await tx.article.update({ where: { id: articleId }, data: { verifiedOn } })
    await note(tx, actor, 'verify', `article ${articleId}`)
    await expire(tx, tags.article(articleId))
  })
}

async function inNeedOfReview(actor: Actor): Promise<Prisma.ArticleWhereInput> {
  const day = await today()
  const ended = await db().category.findMany({
    where: { supportEndsOn: { lte: dateFromDay(day) } },
    select: { id: true, supportEndsOn: true },
  })
  const causes = [
    untouchedSince(dateFromDay(addYears(day, -REVIEWED_EVERY_YEARS))),
    ...ended.flatMap(({ id, supportEndsOn }) =>
      supportEndsOn ? [{ categories: { some: { categoryId: id } }, ...untouchedSince(supportEndsOn) }] : [],
    ),
  ]
  const kept = { kind: 'article', evergreen: false, supersededById: null } as const
  return { AND: [editableBy(actor), isPublished(), kept, { OR: causes }] }
}

const untouchedSince = (day: Date): Prisma.ArticleWhereInput => ({
  substantiveAt: { lt: day },
  OR: [{ verifiedOn: null }, { verifiedOn: { lt: day } }],
})
