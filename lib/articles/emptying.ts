import { type Actor, runsTheBlog } from '@/lib/auth/actor'
import { note } from '@/lib/auth/audit'
import { db, inTransaction, type Tx } from '@/lib/db/client'
import { Forbidden } from '@/lib/errors'

/** So long an article can be taken out of the bin. */
export const BIN_DAYS = 30
const DAY_MS = 24 * 60 * 60 * 1000

/**
 * Deletes for good what has been in the bin for 30 days, with its versions, addenda and comments. Its addresses go on saying
 * that it is gone, or leading to where its author chose; none is ever used for something else.
 * @returns how many
 */
export async function emptyBin(actor: Actor, now = new Date()): Promise<number> {
  if (!runsTheBlog(actor)) throw new Forbidden('articles.forbidden')
  const over = { status: 'deleted', deletedAt: { lt: new Date(now.getTime() - BIN_DAYS * DAY_MS) } } as const
  const found = await db().article.findMany({ where: over, select: { id: true } })
  for (const { id } of found) await deleteForGood(actor, id, over)
  return found.length
}

type Over = { status: 'deleted'; deletedAt: { lt: Date } }

async function deleteForGood(actor: Actor, id: number, over: Over): Promise<void> {
  await inTransaction(async (tx) => {
    await tx.$queryRaw`select id from "Article" where id = ${id} for update`
    const article = await tx.article.findFirst({ where: { id, ...over }, select: { redirectTo: true } })
    if (!article) return // taken out meanwhile
    await tx.address.updateMany({ where: { articleId: id }, data: await leadsTo(tx, article.redirectTo) })
    await tx.article.delete({ where: { id } })
    await note(tx, actor, 'deleteForGood', `article ${id}`)
  })
}

/** What the addresses of a deleted article lead to from now on: an article or category by its id, so that they follow it when it moves. */
async function leadsTo(tx: Tx, redirectTo: string | null) {
  if (redirectTo === null) return { state: 'gone', articleId: null } as const
  const where = { path_query: { path: redirectTo, query: '' } }
  const found = await tx.address.findUnique({ where, select: { articleId: true, categoryId: true } })
  const { articleId = null, categoryId = null } = found ?? {}
  const location = articleId === null && categoryId === null ? redirectTo : null
  return { state: 'moved', articleId, categoryId, location } as const
}
