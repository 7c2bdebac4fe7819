import type { SqlTx } from '@/lib/db/client'
import type { Comment } from '@/lib/db/generated/client'
import type { Appearing } from './appearing'

type Columns =
  | 'articleId'
  | 'parentId'
  | 'memberId'
  | 'status'
  | 'heldReasons'
  | 'judgedIn'
  | 'calledSpam'
  | 'articleVersion'
  | 'addendaSeen'
  | 'name'
  | 'emailCipher'
  | 'emailHash'
  | 'url'
  | 'text'
  | 'textHash'
  | 'outdated'
  | 'outdatedHeading'
  | 'ownerTokenHash'
  | 'idempotencyKey'
  | 'networkHash'

/** Stores a new comment; null when one with its key is there, sent at the same moment from another network with one random key. */
export async function store(tx: SqlTx, comment: Pick<Comment, Columns>): Promise<Appearing | null> {
  const { articleId, parentId, memberId, status, heldReasons, judgedIn, calledSpam, articleVersion, addendaSeen } =
    comment
  const { name, emailCipher, emailHash, url, text, textHash, outdated, outdatedHeading } = comment
  const { ownerTokenHash, idempotencyKey, networkHash } = comment
  const [stored] = await tx.$queryRaw<Appearing[]>`-- planned once
    insert into "Comment" (
      "articleId", "parentId", "memberId", status, "heldReasons", "judgedIn", "calledSpam", "articleVersion", "addendaSeen",
      name, "emailCipher", "emailHash", url, text, "textHash", outdated, "outdatedHeading",
      "ownerTokenHash", "idempotencyKey", "networkHash", "createdAt"
    ) values (
      ${articleId}, ${parentId}, ${memberId}, ${status}::"CommentStatus", ${heldReasons}, ${judgedIn}, ${calledSpam}, ${articleVersion}, ${addendaSeen},
      ${name}, ${emailCipher}, ${emailHash}, ${url}, ${text}, ${textHash}, ${outdated}, ${outdatedHeading},
      ${ownerTokenHash}, ${idempotencyKey}, ${networkHash}, ${new Date()}
    )
    on conflict ("idempotencyKey") do nothing
    returning id, "articleId", kind, status, secret, text, "sourceTitle", "createdAt"`
  return stored ?? null
}
