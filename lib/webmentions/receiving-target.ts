import { decodePath, normalPath } from '@/lib/addresses/paths'
import { resolve } from '@/lib/addresses/resolving'
import { db } from '@/lib/db/client'
import { isPublished } from '@/lib/db/published'

/** An article as whoever wants to respond to it finds it. */
export interface Mentioned {
  id: number
  commentPolicy: 'open' | 'closed' | 'off'
  commentsCloseAt: Date | null
}

/** Whether an address is one of the blog's, by whichever scheme. @param home the blog's own address */
export const isOfBlog = (address: string, home: string): boolean => URL.parse(address)?.host === URL.parse(home)?.host

/** The published article that an address of the blog names, now or formerly, if it shows comments at all; else null. */
export async function articleAt(address: string): Promise<Mentioned | null> {
  const path = await pathAt(address)
  if (path === null) return null
  return db().article.findFirst({
    where: { path, commentPolicy: { not: 'off' }, ...isPublished() },
    select: { id: true, commentPolicy: true, commentsCloseAt: true },
  })
}

/** So many of the blog's addresses are looked up of one page. */
const MOST_LOOKED_UP = 500

/**
 * Those of some addresses that name an article, now or formerly, by whichever scheme and with whatever query. Whoever sends a mention
 * chooses how the article is named there, but not whether the page links to it.
 * @param home the blog's own address
 */
export async function addressesOf(articleId: number, among: Iterable<string>, home: string): Promise<Set<string>> {
  const article = await db().article.findUnique({ where: { id: articleId }, select: { path: true } })
  const own = [...among].filter((address) => isOfBlog(address, home)).slice(0, MOST_LOOKED_UP)
  const naming = new Set<string>()
  if (!article?.path) return naming
  for (const address of own) if ((await pathAt(address)) === article.path) naming.add(address)
  return naming
}

/** The path to which an address of the blog leads, as it is stored. */
async function pathAt(address: string): Promise<string | null> {
  const { pathname, searchParams } = new URL(address)
  const resolution = await resolve(pathname, searchParams)
  const path = decodePath(resolution.kind === 'moved' ? new URL(resolution.to, address).pathname : pathname)
  return path === null ? null : normalPath(path)
}
