import type { Tx } from '@/lib/db/client'
import type { VersionKind } from '@/lib/db/generated/client'

/**
 * Writes down that an article's links may have come or gone, in the transaction of the verb that changed it: whoever sends
 * webmentions reads them afterwards. An import calls no verb, and what stood in an article before a verb was called for the first
 * time is told to nobody, now or later.
 * @param change substantive: pages that were told before are told again, for the article says something new
 */
export async function noteLinks(tx: Tx, articleId: number, change: VersionKind): Promise<void> {
  await tx.$executeRaw`
    insert into "OutgoingMention" ("articleId", url, target, state)
    select u."articleId", l.url, l.url, 'untold' from "LinkUse" u join "Link" l on l.id = u."linkId"
    where u."articleId" = ${articleId} and l.url not like '/%'
      and not exists (select from "MentionReading" where "articleId" = ${articleId})`
  // of an import that the link checker has not come to yet, it is not known what stood there: all of it did
  await tx.$executeRaw`
    insert into "MentionReading" ("articleId", "isUpdate", "isOld") values (${articleId}, ${change === 'substantive'},
      exists (select from "ImportedEntry" where "articleId" = ${articleId})
      and not exists (select from "LinkReading" where "articleId" = ${articleId}))
    on conflict ("articleId") do update
    set "isDue" = true, "isUpdate" = "MentionReading"."isUpdate" or excluded."isUpdate"`
}
