import { randomBytes } from 'node:crypto'
import type { Tx } from '@/lib/db/client'
import { Conflict } from '@/lib/errors'
import { dayOf, monthOf, yearOf } from '@/lib/time/day'
import { isReserved } from './own-paths'
import { normalPath } from './paths'
import { slugOf } from './slugs'

/** A path as an author types it: segments of visible characters that need no query, fragment or escape to be told apart. */
const TYPED_PATH = /^(?:\/[^/\\?#%\p{Cc}\p{Zs}\p{Zl}\p{Zp}]+)+$/u

/**
 * A free path by the site's pattern: year and month of its publication in the blog's time zone, then the title's ASCII words,
 * or `post-` and six hex digits where it has none. Taken ones are numbered.
 */
export async function suggestedPath(tx: Tx, title: string, publishedAt: Date, timeZone: string): Promise<string> {
  const day = dayOf(publishedAt, timeZone)
  const month = String(monthOf(day)).padStart(2, '0')
  const stem = `/${yearOf(day)}/${month}/${slugOf(title) || `post-${randomBytes(3).toString('hex')}`}`
  for (let number = 1; ; number++) {
    const path = number === 1 ? stem : `${stem}-${number}`
    if (!isReserved(path) && (await tx.address.count({ where: { path, query: '' } })) === 0) return path
  }
}

/**
 * Makes this the article's address; the one before leads here from now on.
 * @param typed as an author types it, with or without the first slash
 * @throws Conflict when it cannot be a path, is the blog's own, or ever was something else's
 */
export async function assignPath(tx: Tx, articleId: number, typed: string): Promise<string> {
  const path = normalPath(typed.startsWith('/') ? typed : `/${typed}`)
  if (!TYPED_PATH.test(path)) throw new Conflict('addresses.badPath')
  if (isReserved(path)) throw new Conflict('addresses.reserved')
  // first, for an article has one current address at most; a refusal below takes it back
  await tx.address.updateMany({ where: { articleId, state: 'current', path: { not: path } }, data: { state: 'moved' } })
  const assigned = await tx.$executeRaw`
    insert into "Address" as a (path, state, "articleId") values (${path}, 'current', ${articleId})
    on conflict (path, query) do update set state = 'current' where a."articleId" = ${articleId}`
  if (assigned === 0) throw new Conflict('addresses.taken')
  await tx.article.update({ where: { id: articleId }, data: { path } })
  return path
}
