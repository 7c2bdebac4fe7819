import { Prisma } from '@/lib/db/generated/client'

/** What every reader may read, for a comment called `c`. */
export const VISIBLE = Prisma.sql`(c.status = 'published' and not c.secret)`
