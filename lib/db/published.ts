import { Prisma } from './generated/client'

/** What every reader may see: a scheduled article appears by this condition, never by a job. */
export const isPublished = (now = new Date()) => ({ status: 'published', publishedAt: { lte: now } }) as const

/** The same in SQL, for an article called `a`. */
export const PUBLISHED = Prisma.sql`a.status = 'published' and a."publishedAt" <= now()`
