import type { Reader } from '@/lib/db/client'
import type { AnnouncementKind } from '@/lib/db/generated/client'
import { Prisma } from '@/lib/db/generated/client'

/** Something that followers are told of, as far as it decides who is. */
export interface Telling {
  kind: AnnouncementKind
  articleId: number
  /** Null for an addendum that is only being written. */
  subjectId: number | null
}

/** Which follows, called `f` of a follower `r`, are told of it. Pages, and what belongs to them, are no news of the blog. */
const wants = ({ kind, articleId, subjectId }: Telling): Prisma.Sql => {
  const ofBlog = Prisma.sql`exists (select from "Article" a where a.id = ${articleId} and a.kind = 'article')`
  switch (kind) {
    case 'article':
      return Prisma.sql`f.scope = 'articles' and ${ofBlog}`
    case 'addendum':
      return Prisma.sql`((f.scope = 'addenda' and f."articleId" = ${articleId}) or (f.scope = 'updates' and ${ofBlog}))`
    case 'comment':
      return Prisma.sql`f."articleId" = ${articleId} and r."emailHash" is distinct from ${emailOf(subjectId)}
        and (f.scope = 'comments' or (f.scope = 'replies' and ${answers(subjectId)}))`
  }
}

/** Nobody is told of their own words. */
const emailOf = (commentId: number | null) =>
  Prisma.sql`(select c."emailHash" from "Comment" c where c.id = ${commentId})`

/** Whether a comment joins a thread in which the follower has spoken before: threads are two levels deep. */
const answers = (commentId: number | null) => Prisma.sql`exists (
  select from "Comment" c join "Comment" mine on mine.id < c.id and (mine.id = c."parentId" or mine."parentId" = c."parentId")
  where c.id = ${commentId} and mine.status = 'published' and mine."emailHash" = r."emailHash")`

/** A query of who is told: each follower once, with the oldest follow by which they want it. */
export const told = (telling: Telling): Prisma.Sql => Prisma.sql`
  select f."followerId", min(f.id) as "followId" from "Follow" f join "Follower" r on r.id = f."followerId"
  where r."confirmedAt" is not null and ${wants(telling)} group by f."followerId"`

/** How many a letter about it reaches. */
export async function reachOf(reader: Reader, telling: Telling): Promise<number> {
  const [row] = await reader.$queryRaw<
    { count: number }[]
  >`select count(*)::int as count from (${told(telling)}) as reached`
  return row?.count ?? 0
}
