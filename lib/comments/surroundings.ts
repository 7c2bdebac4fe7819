import type { SqlTx } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import type { SenderMarks } from './blocked-senders'
import { hashOfText, isCopyable } from './text-hash'

/** A comment, as far as it is compared with others. */
export interface Compared {
  articleId: number
  text: string
  marks: SenderMarks
  /** Its own, when it is stored already. */
  id?: number
  /** By what its words were found before its writer changed them. */
  hashBefore?: Uint8Array | null
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
  /** Its article gets more than anybody answers. */
  isFlooded: boolean
}

const FLOOD = { comments: 30, minutes: 10 }

/** No comment's number is greater. */
const ANY_ID = 2 ** 31 - 1

/** A member looked at these very words and called them spam; of a flood that is decided at once not all is learned from. */
const CALLED_SPAM = Prisma.sql`(status = 'spam' and (taught = 'spam' or ("judgedIn" is null and "editedAt" is null)))`

/** What stands beside a comment. */
export async function surroundingsOf(tx: SqlTx, comment: Compared): Promise<Surroundings> {
  const [found] = await tx.$queryRaw<Surroundings[]>`-- planned once
    select ${surroundingColumns(comment)}`
  if (!found) throw new Error('PostgreSQL gave no row.')
  return found
}

/** `Surroundings`, as columns of a question that asks for more. */
export function surroundingColumns({ articleId, text, marks, id = 0, hashBefore = null }: Compared): Prisma.Sql {
  const { networkHash, emailHash, ownerTokenHash } = marks
  const textHash = isCopyable(text) ? hashOfText(text) : null
  const isUnchanged = textHash !== null && hashBefore !== null && Buffer.from(hashBefore).equals(textHash)
  const before = isUnchanged ? id : ANY_ID // whoever said these words later has copied them
  const since = new Date(Date.now() - FLOOD.minutes * 60_000)
  return Prisma.sql`
    exists (select from "Comment" where "ownerTokenHash" = ${ownerTokenHash}::bytea and status = 'published' and id <> ${id}::int) as "isKnown",
    exists (select from "BlockedSender" where "networkHash" = ${networkHash}::bytea or "emailHash" = ${emailHash}::bytea
            or "ownerTokenHash" = ${ownerTokenHash}::bytea) as "isBlocked",
    exists (select from "Comment" where "textHash" = ${textHash}::bytea and id <> ${id}::int and id < ${before}::int) as "isRepeated",
    exists (select from "Comment" where "textHash" = ${textHash}::bytea and id <> ${id}::int and id < ${before}::int
            and ${CALLED_SPAM}) as "isKnownSpam",
    (select count(*) >= ${FLOOD.comments} from (select from "Comment" where "articleId" = ${articleId}::int and "createdAt" > ${since}
     limit ${FLOOD.comments}::int) counted) as "isFlooded"`
}
