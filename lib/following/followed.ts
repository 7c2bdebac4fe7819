import type { Reader } from '@/lib/db/client'
import type { FollowScope } from '@/lib/db/generated/client'
import { PUBLISHED } from '@/lib/db/published'

/** Something that an address follows. */
export interface Followed {
  id: number
  scope: FollowScope
  /** Null for the blog. One that nobody may read at the moment has neither title nor path. */
  article: { title: string | null; path: string | null } | null
}

/** What a follower follows, in the order in which it was asked for. */
export const followsOf = (reader: Reader, followerId: number): Promise<Followed[]> =>
  reader.$queryRaw<Followed[]>`
    select f.id, f.scope::text as scope,
      case when f."articleId" is not null then json_build_object('path', a.path, 'title', v.title) end as article
    from "Follow" f
    left join "Article" a on a.id = f."articleId" and ${PUBLISHED}
    left join "Version" v on v."articleId" = a.id and v.number = a."currentVersion"
    where f."followerId" = ${followerId}
    order by f."createdAt", f.id`
