import { TAKE_BACK_MINUTES } from '@/lib/announcing'
import { Prisma } from '@/lib/db/generated/client'
import { PUBLISHED } from '@/lib/db/published'

/** Announcements `n` with what they are about: the article `a`, and the addendum `d` or the comment `c`. */
export const ANNOUNCEMENTS = Prisma.sql`
  "Announcement" n
  join "Article" a on a.id = n."articleId"
  left join "Addendum" d on n.kind = 'addendum' and d.id = n."subjectId"
  left join "Comment" c on n.kind = 'comment' and c.id = n."subjectId"`

/** What readers can see at this moment: what was withdrawn is not told, a scheduled article when it has appeared. */
export const SHOWN = Prisma.sql`(${PUBLISHED} and case n.kind
  when 'article' then true
  when 'addendum' then d.status = 'published' and d."publishedAt" <= now()
  when 'comment' then c.status = 'published' and not c.secret and a."commentPolicy" <> 'off' end)`

/** When followers are told, unless it is taken back before. */
export const DUE_AT = Prisma.sql`(greatest(n.at, a."publishedAt") + make_interval(mins => ${TAKE_BACK_MINUTES}::int))`

export const WAITS = Prisma.sql`(n."toldAt" is null and n."takenBackAt" is null)`
