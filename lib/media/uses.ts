import type { Tx } from '@/lib/db/client'

/** How bodies name a stored file, in pictures, links and kept HTML: `/media/{hash}.png`, or one of its variants. */
const NAMED = /\/media\/([0-9a-f]{64})/g

/**
 * Notes that an article uses the files that this text of it names. Part of a verb that saves: it looks at nothing else of the
 * article, since it is done every few seconds; what is used no more is found out by `recordUses`.
 */
export async function addUses(tx: Tx, articleId: number, text: unknown): Promise<void> {
  const hashes = new Set([...JSON.stringify(text).matchAll(NAMED)].map(([, hash]) => hash ?? ''))
  if (hashes.size === 0) return
  // locked: nobody may remove a file between our looking and our commit
  await tx.$executeRaw`
    insert into "MediaUse" ("mediaId", "articleId")
    select id, ${articleId} from (select id from "Media" where hash = any(${[...hashes]}) order by id for key share) as named
    on conflict do nothing`
}

/**
 * Writes down anew which files an article uses: its cover, and whatever its versions, its draft, its addenda, their versions
 * and their drafts name. Part of every verb after which it may use fewer than before.
 */
export async function recordUses(tx: Tx, articleId: number): Promise<void> {
  await tx.$executeRaw`
    with texts as (
      select body::text as text from "Version" where "articleId" = ${articleId}
      union all select body::text from "Draft" where "articleId" = ${articleId}
      union all select body::text || coalesce(draft::text, '') from "Addendum" where "articleId" = ${articleId}
      union all select v.body::text from "AddendumVersion" v join "Addendum" d on d.id = v."addendumId" where d."articleId" = ${articleId}
    ), hashes as (
      select distinct found[1] as hash from texts, regexp_matches(text, ${NAMED.source.replaceAll('\\', '')}, 'g') as found
    ), used as materialized (
      select id from "Media"
      where hash in (select hash from hashes) or id = (select "coverId" from "Article" where id = ${articleId})
      order by id for key share
    ), unused as (
      delete from "MediaUse" where "articleId" = ${articleId} and "mediaId" not in (select id from used)
    )
    insert into "MediaUse" ("mediaId", "articleId") select id, ${articleId} from used on conflict do nothing`
}
