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
  const { pathname, searchParams } = new URL(address)
  const resolution = await resolve(pathname, searchParams)
  const path = decodePath(resolution.kind === 'moved' ? new URL(resolution.to, address).pathname : pathname)
  if (path === null) return null
  return db().article.findFirst({
    where: { path: normalPath(path), commentPolicy: { not: 'off' }, ...isPublished() },
    select: { id: true, commentPolicy: true, commentsCloseAt: true },
  })
}
