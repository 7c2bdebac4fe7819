import type { Tx } from '@/lib/db/client'
import type { CommentStatus } from '@/lib/db/generated/client'
import type { SenderMarks } from './blocked-senders'

/** A comment, as far as it is compared with others. */
interface Compared {
  articleId: number
  marks: SenderMarks
  /** Null when the words are too few to be compared. */
  textHash: Uint8Array<ArrayBuffer> | null
  /** Its own, when it is stored already. */
  id?: number | undefined
}

export interface Surroundings {
  /** Something else of this writer's is published already, by the secret of their browser: an address anybody can type. */
  isKnown: boolean
  /** Whatever this sender writes is put aside unread. */
  isBlocked: boolean
  /** What became of others with the same words. */
  same: CommentStatus[]
  /** How many its article got since then, up to so many. */
  lately: number
}

/** What stands beside a comment, in one question. @param flood until when it counts what the article got, and how far */
export async function surroundingsOf(
  tx: Tx,
  { articleId, marks: { networkHash, emailHash, ownerTokenHash }, textHash, id = 0 }: Compared,
  flood: { comments: number; since: Date },
): Promise<Surroundings> {
  const [found] = await tx.$queryRaw<Surroundings[]>`-- planned once
    select
      exists (select from "Comment" where "ownerTokenHash" = ${ownerTokenHash}::bytea and status = 'published' and id <> ${id}::int) as "isKnown",
      exists (select from "BlockedSender" where "networkHash" = ${networkHash}::bytea or "emailHash" = ${emailHash}::bytea
              or "ownerTokenHash" = ${ownerTokenHash}::bytea) as "isBlocked",
      array(select status::text from "Comment" where "textHash" = ${textHash}::bytea and id <> ${id}::int limit 20) as same,
      (select count(*)::int from (select from "Comment" where "articleId" = ${articleId}::int and "createdAt" > ${flood.since}
       limit ${flood.comments}::int) counted) as lately`
  if (!found) throw new Error('PostgreSQL gave no row.')
  return found
}
