import type { Actor } from '@/lib/auth/actor'
import { db, inTransaction } from '@/lib/db/client'
import { Forbidden } from '@/lib/errors'
import type { ReadsByPath } from '@/lib/pending-reads'
import { site } from '@/lib/settings/queries'
import { decodePath, normalPath } from './paths'
import { canRedirect } from './policy'

/** Paths that are remembered: those asked for again, and those asked for lately. Sweeps of made-up addresses push each other out. */
export const MOST_MISSING = 5_000
/** Longer ones are no addresses that anybody links to. */
const LONGEST_PATH = 500

/** Adds to the counts of paths that people asked for in vain; robots, and what is no path, are left out. */
export async function countMissing(counts: ReadsByPath): Promise<void> {
  const rows = new Map<string, number>()
  for (const [raw, { reads }] of counts) {
    const decoded = decodePath(raw)
    if (reads === 0 || decoded === null || decoded.length > LONGEST_PATH || /\p{Cc}/u.test(decoded)) continue
    const path = normalPath(decoded)
    rows.set(path, (rows.get(path) ?? 0) + reads)
  }
  if (rows.size === 0) return
  const { timeZone } = await site()
  await inTransaction(async (tx) => {
    await tx.$executeRaw`lock table "MissingPath" in share row exclusive mode` // one process after another
    await tx.$executeRaw`
      insert into "MissingPath" (path, count, "lastSeenOn")
      select path, count, (now() at time zone ${timeZone})::date
      from unnest(${[...rows.keys()]}::text[], ${[...rows.values()]}::int[]) as counted (path, count)
      on conflict (path) do update
        set count = "MissingPath".count + excluded.count, "lastSeenOn" = excluded."lastSeenOn"`
    await tx.$executeRaw`
      delete from "MissingPath" where path in (
        select path from "MissingPath" order by count > 1 desc, "lastSeenOn" desc, count desc, path offset ${MOST_MISSING}
      )`
  })
}

/** Puts a missing path out of sight: it comes back when somebody asks for it again. @throws Forbidden */
export async function forgetMissing(actor: Actor, path: string): Promise<void> {
  if (!canRedirect(actor)) throw new Forbidden('redirects.forbidden')
  await db().missingPath.deleteMany({ where: { path } })
}
