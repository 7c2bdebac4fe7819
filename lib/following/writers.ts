import { Prisma } from '@/lib/db/generated/client'

/**
 * Whether the writer of a comment `w` is written to of an addendum that was made of it. Whoever wrote it may have typed anybody's
 * address: one that follows something has confirmed that it wants letters, every other gets one letter in all, and none if it ever
 * got another, or ended what it followed.
 */
export const MAY_BE_THANKED = Prisma.sql`(
  w.kind = 'comment' and w.status = 'published' and w."memberId" is null and w."emailCipher" is not null
  and (
    exists (
      select from "Follower" r join "Follow" f on f."followerId" = r.id
      where r."emailHash" = w."emailHash" and r."confirmedAt" is not null
    ) or (
      not exists (select from "Letter" l where l."emailHash" = w."emailHash")
      and not exists (select from "Follower" r where r."emailHash" = w."emailHash" and r."askedAt" is not null)
    )
  ))`
