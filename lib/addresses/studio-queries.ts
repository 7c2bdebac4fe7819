import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { type Day, dayFromDate } from '@/lib/time/day'
import { REDIRECTS_PAGE, type RedirectQuestion } from './input'
import { pathOfListing } from './listings'
import { canRedirect } from './policy'

/** An address that leads elsewhere, or nowhere any more. */
export interface StudioRedirect {
  id: number
  path: string
  query: string
  /** Where it leads; null when it is gone, or leads to an article that has no address. */
  to: string | null
  isGone: boolean
  /** Whether a member added it, and may take it away. */
  byHand: boolean
}

/**
 * Addresses that lead elsewhere or are gone, those added last first; null for whoever may not see to them.
 * @param words must all stand in the address
 */
export async function redirectsInStudio(
  actor: Actor,
  { words, page }: RedirectQuestion,
): Promise<{ redirects: StudioRedirect[]; total: number } | null> {
  if (!canRedirect(actor)) return null
  const named = words.split(/\s+/).filter(Boolean)
  const where: Prisma.AddressWhereInput = {
    state: { not: 'current' },
    AND: named.map((word) => ({ OR: [{ path: { contains: word } }, { query: { contains: word } }] })),
  }
  const [total, rows] = await Promise.all([
    db().address.count({ where }),
    db().address.findMany({
      where,
      orderBy: { id: 'desc' },
      skip: (page - 1) * REDIRECTS_PAGE,
      take: REDIRECTS_PAGE,
      include: { article: { select: { path: true } }, category: { select: { slug: true } } },
    }),
  ])
  const redirects = rows.map(({ id, path, query, state, byHand, article, category, location }) => ({
    ...{ id, path, query, byHand, isGone: state === 'gone' },
    to: category ? pathOfListing({ kind: 'category', slug: category.slug, page: 1 }) : (article?.path ?? location),
  }))
  return { redirects, total }
}

/** A path that readers asked for in vain. */
export interface MissedPath {
  path: string
  count: number
  lastSeenOn: Day
}

/** Paths that readers ask for in vain, those asked for most first; null for whoever may not see to them. */
export async function missedPaths(actor: Actor, page: number): Promise<{ missed: MissedPath[]; total: number } | null> {
  if (!canRedirect(actor)) return null
  const [total, rows] = await Promise.all([
    db().missingPath.count(),
    db().missingPath.findMany({
      orderBy: [{ count: 'desc' }, { lastSeenOn: 'desc' }, { path: 'asc' }],
      skip: (page - 1) * REDIRECTS_PAGE,
      take: REDIRECTS_PAGE,
    }),
  ])
  return { total, missed: rows.map((row) => ({ ...row, lastSeenOn: dayFromDate(row.lastSeenOn) })) }
}
