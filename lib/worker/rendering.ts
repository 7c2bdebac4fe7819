import { type Actor, runsTheBlog } from '@/lib/auth/actor'
import { expire, tags } from '@/lib/cache'
import { db, inTransaction, type Tx } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { Forbidden } from '@/lib/errors'
import type { Body } from '@/lib/richtext/body'
import { RENDERER } from '@/lib/richtext/render'
import { derivedFrom } from '@/lib/richtext/stored'

const BATCH = 100

/**
 * Makes anew what an older renderer made of versions and addenda, a batch a transaction; stopped in the middle it goes on
 * where it was. Words and dates stay as they are.
 * @returns how many were made anew
 */
export async function renderAnew(
  actor: Actor,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<number> {
  if (!runsTheBlog(actor)) throw new Forbidden('settings.forbidden')
  const old = { renderer: { not: RENDERER } }
  const total =
    (await db().version.count({ where: old })) +
    (await db().addendum.count({ where: old })) +
    (await db().addendumVersion.count({ where: old }))
  let done = 0
  for (;;) {
    const made = await inTransaction(async (tx) => {
      const versions = await tx.version.findMany({ where: old, take: BATCH })
      const addenda = versions.length > 0 ? [] : await tx.addendum.findMany({ where: old, take: BATCH })
      for (const { articleId, number, body } of versions) {
        await tx.version.update({
          where: { articleId_number: { articleId, number } },
          data: derivedFrom(body as unknown as Body),
        })
      }
      for (const { id, body } of addenda) {
        const { excerpt: _, ...columns } = derivedFrom(body as unknown as Body)
        await tx.addendum.update({ where: { id }, data: columns })
      }
      const former = versions.length + addenda.length > 0 ? [] : await formerAddenda(tx, old)
      const moved = [...versions, ...addenda, ...former].map(({ articleId }) => tags.article(articleId))
      if (moved.length > 0) await expire(tx, tags.articles, tags.categories, ...moved)
      return moved.length
    })
    if (made === 0) return done
    done += made
    onProgress(done, total)
  }
}

/** Versions of addenda. @returns the articles whose addenda they are */
async function formerAddenda(tx: Tx, old: Prisma.AddendumVersionWhereInput): Promise<{ articleId: number }[]> {
  const versions = await tx.addendumVersion.findMany({
    where: old,
    take: BATCH,
    include: { addendum: { select: { articleId: true } } },
  })
  for (const { addendumId, number, body } of versions) {
    const { excerpt: _, ...columns } = derivedFrom(body as unknown as Body)
    await tx.addendumVersion.update({ where: { addendumId_number: { addendumId, number } }, data: columns })
  }
  return versions.map(({ addendum }) => addendum)
}
