import { randomBytes } from 'node:crypto'
import type { Tx } from '@/lib/db/client'
import { Conflict } from '@/lib/errors'
import { DEFAULT_PATH_PATTERN } from '@/lib/settings/defaults'
import type { Site } from '@/lib/settings/queries'
import { dayOf } from '@/lib/time/day'
import { isReserved } from './own-paths'
import { normalPath } from './paths'
import { isUsablePattern, pathBy } from './patterns'
import { slugOf } from './slugs'

/** A path as an author types it: segments of visible characters that need no query, fragment or escape to be told apart. */
const TYPED_PATH = /^(?:\/[^/\\?#%\p{Cc}\p{Zs}\p{Zl}\p{Zp}]+)+$/u

/**
 * A free path by the blog's pattern: the day of its publication in the blog's time zone, and the title's ASCII words, or `post-`
 * and six hex digits where it has none. Taken ones are numbered.
 */
export async function suggestedPath(
  tx: Tx,
  title: string,
  publishedAt: Date,
  { timeZone, pathPattern }: Pick<Site, 'timeZone' | 'pathPattern'>,
): Promise<string> {
  const pattern = isUsablePattern(pathPattern) ? pathPattern : DEFAULT_PATH_PATTERN
  const slug = slugOf(title) || `post-${randomBytes(3).toString('hex')}`
  for (let number = 1; ; number++) {
    const path = pathBy(pattern, dayOf(publishedAt, timeZone), number === 1 ? slug : `${slug}-${number}`)
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
