import { indexAddendum, tagsOfAddenda } from '@/lib/addenda/appearing'
import { addVersion, indexArticle } from '@/lib/articles/adding-versions'
import { type Actor, memberIdOf } from '@/lib/auth/actor'
import { note } from '@/lib/auth/audit'
import { expire } from '@/lib/cache'
import type { Tx } from '@/lib/db/client'
import type { Article } from '@/lib/db/generated/client'
import { newFeedId } from '@/lib/feed-id'
import { recordUses } from '@/lib/media/uses'
import type { Body } from '@/lib/richtext/body'
import { storedBody } from '@/lib/richtext/stored'
import { site } from '@/lib/settings/queries'
import { type Day, dateFromDay, startOfDay } from '@/lib/time/day'
import type { TakenAddendum } from './addendum-offers'
import { recordTyped } from './typed-addenda'

/** An addendum that stood in a body, as it will be published. */
export interface Accepted extends TakenAddendum {
  /** Of its TypedAddendum. */
  id: number
  kind: 'update' | 'correction' | 'resolved' | 'retraction'
  occurredOn: Day
}

/** An article whose words readers see, or saw. */
export type Standing = Article & { currentVersion: number }

/**
 * Gives an article the body that remains, as a trivial version, and publishes what was taken out under its own days, as an import
 * does: it stands in feeds where it belongs in time, and nobody gets a letter. The article is locked.
 * @param batch what is undone together
 */
export async function takeOut(
  tx: Tx,
  actor: Actor,
  article: Standing,
  rest: Body,
  accepted: Accepted[],
  batch: string,
): Promise<void> {
  const { id: articleId, currentVersion: versionBefore, substantiveAt } = article
  const { timeZone } = await site(tx)
  const { title } = await tx.version.findUniqueOrThrow({
    where: { articleId_number: { articleId, number: versionBefore } },
    select: { title: true },
  })
  const version = await addVersion(tx, actor, articleId, { title, body: rest }, { kind: 'trivial' })
  const acceptance = await tx.acceptance.create({
    data: { batch, articleId, version, versionBefore, substantiveAt, memberId: memberIdOf(actor) },
  })
  const { _max } = await tx.addendum.aggregate({ where: { articleId }, _max: { number: true } })
  let number = _max.number ?? 0
  let changedAt = substantiveAt
  for (const { id, body, occurredOn, ...said } of accepted) {
    const publishedAt = timeOf(article, startOfDay(occurredOn, timeZone))
    const { excerpt: _, ...stored } = storedBody(body)
    const addendum = await tx.addendum.create({
      data: {
        ...said,
        ...stored,
        ...{ articleId, publishedAt, articleVersion: version, number: ++number },
        status: 'published',
        occurredOn: dateFromDay(occurredOn),
        feedId: newFeedId(`addendum/${articleId}/${batch}-${id}`),
        createdAt: publishedAt,
      },
    })
    await indexAddendum(tx, addendum)
    await tx.typedAddendum.update({
      where: { id },
      data: { state: 'accepted', addendumId: addendum.id, acceptanceId: acceptance.id },
    })
    await countAsSeen(tx, articleId, startOfDay(occurredOn, timeZone), 1)
    if (!changedAt || changedAt < publishedAt) changedAt = publishedAt
  }
  await showVersion(tx, article, version, changedAt)
  await note(tx, actor, 'takeOut', `article ${articleId}`)
}

/**
 * Shows readers another version of the same words. Its draft's counter moves too, for whoever has it open in the editor: their next
 * save is asked about, and does not bring the former body back.
 */
export async function showVersion(tx: Tx, article: Standing, version: number, substantiveAt: Date | null) {
  const { id } = article
  await tx.article.update({
    where: { id },
    data: { currentVersion: version, substantiveAt, revision: { increment: 1 }, writer: null },
  })
  await recordUses(tx, id)
  if (article.status === 'published') await indexArticle(tx, id, version)
  await recordTyped(tx, article, version)
  await expire(tx, ...(await tagsOfAddenda(tx, id)))
}

/** Comments that were written when an addendum already stood there tell so. @param by 1 or -1 */
export const countAsSeen = (tx: Tx, articleId: number, since: Date, by: 1 | -1) =>
  tx.comment.updateMany({
    where: { articleId, createdAt: { gte: since }, ...(by < 0 && { addendaSeen: { gt: 0 } }) },
    data: { addendaSeen: { increment: by } },
  })

/** None is older than its article. */
export const timeOf = ({ publishedAt }: Article, began: Date): Date =>
  publishedAt && publishedAt > began ? publishedAt : began
