import type { SqlTx } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import type { SenderMarks } from './blocked-senders'

/** A comment, as far as it is compared with others. */
interface Compared {
  articleId: number
  marks: SenderMarks
  /** Null when the words are too few to be compared. */
  textHash: Uint8Array<ArrayBuffer> | null
  /** Its own, when it is stored already. */
  id?: number | undefined
  /** Whether its words were these before, too: then whoever said them later has copied it. */
  isUnchanged: boolean
}

export interface Surroundings {
  /** Something else of this writer's is published already, by the secret of their browser: an address anybody can type. */
  isKnown: boolean
  /** Whatever this sender writes is put aside unread. */
  isBlocked: boolean
  /** Others say the same. */
  isRepeated: boolean
  /** A member has said of the same words that they are spam: what anybody can have put aside says nothing about others. */
  isKnownSpam: boolean
  /** How many its article got since then, up to so many. */
  lately: number
}

/** No comment's number is greater. */
const ANY_ID = 2 ** 31 - 1

/** A member looked at these very words and called them spam; of a flood that is decided at once not all is learned from. */
const CALLED_SPAM = Prisma.sql`(status = 'spam' and (taught = 'spam' or ("judgedIn" is null and "editedAt" is null)))`

/** What stands beside a comment, in one question. @param flood until when it counts what the article got, and how far */
export async function surroundingsOf(
  tx: SqlTx,
  { articleId, marks: { networkHash, emailHash, ownerTokenHash }, textHash, id = 0, isUnchanged }: Compared,
  flood: { comments: number; since: Date },
): Promise<Surroundings> {
  const before = isUnchanged ? id : ANY_ID
  const [found] = await tx.$queryRaw<Surroundings[]>`-- planned once
    select
      exists (select from "Comment" where "ownerTokenHash" = ${ownerTokenHash}::bytea and status = 'published' and id <> ${id}::int) as "isKnown",
      exists (select from "BlockedSender" where "networkHash" = ${networkHash}::bytea or "emailHash" = ${emailHash}::bytea
              or "ownerTokenHash" = ${ownerTokenHash}::bytea) as "isBlocked",
      exists (select from "Comment" where "textHash" = ${textHash}::bytea and id <> ${id}::int and id < ${before}::int) as "isRepeated",
      exists (select from "Comment" where "textHash" = ${textHash}::bytea and id <> ${id}::int and id < ${before}::int
              and ${CALLED_SPAM}) as "isKnownSpam",
      (select count(*)::int from (select from "Comment" where "articleId" = ${articleId}::int and "createdAt" > ${flood.since}
       limit ${flood.comments}::int) counted) as lately`
  if (!found) throw new Error('PostgreSQL gave no row.')
  return found
}
