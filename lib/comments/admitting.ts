import type { Actor } from '@/lib/auth/actor'
import type { SqlTx } from '@/lib/db/client'
import type { Article, Comment } from '@/lib/db/generated/client'
import { PUBLISHED } from '@/lib/db/published'
import { Conflict, NotFound, TooMany } from '@/lib/errors'
import type { Arriving } from './arriving'
import type { CommentForm } from './input'
import { passesForOther } from './names'
import { isTooFast, MOST_COUNTED } from './pace'
import { canComment, VISIBLE } from './policy'
import { type Surroundings, surroundingColumns } from './surroundings'

/** The comment that came with the same key before. */
export type First = Pick<Comment, 'id' | 'status' | 'ownerTokenHash' | 'createdAt'>

type Joined = Pick<
  Article,
  'id' | 'authorId' | 'authorName' | 'commentPolicy' | 'commentsCloseAt' | 'currentVersion'
> & { addenda: number }

/** What it finds there. */
interface Found {
  first: First | null
  /** Null when it cannot be read, or takes no comments at all. */
  article: Joined | null
  /** Of members: nobody else may pass for them. */
  names: string[]
  /** When the latest comments of its network were written, the newest first. */
  lately: Date[]
  surroundings: Surroundings
}

/** Asks in one question for all that an arriving comment is refused for, or judged by: others of its network wait meanwhile. */
export async function foundBy(tx: SqlTx, { key, compared }: Arriving): Promise<Found> {
  const [row] = await tx.$queryRaw<Row[]>`-- planned once
    select f.id as "firstId", f.status as "firstStatus", f."ownerTokenHash", f."createdAt" as "firstAt",
      a.id, a."authorId", a."authorName", a."commentPolicy", a."commentsCloseAt", a."currentVersion",
      (select count(*)::int from "Addendum" d
       where d."articleId" = a.id and d.status = 'published' and d."publishedAt" <= now()) as addenda,
      array(select name from "Member") as names,
      array(select l."createdAt" from "Comment" l where l."networkHash" = ${compared.marks.networkHash}
            order by l."createdAt" desc limit ${MOST_COUNTED}) as lately,
      ${surroundingColumns(compared)}
    from (values (1)) one
    left join "Comment" f on f."idempotencyKey" = ${key}
    left join "Article" a on a.id = ${compared.articleId} and a."commentPolicy" <> 'off' and ${PUBLISHED}`
  if (!row) throw new Error('PostgreSQL gave no row.')
  const { firstId, firstStatus: status, firstAt: createdAt, ownerTokenHash, names, lately, ...rest } = row
  const { isKnown, isBlocked, isRepeated, isKnownSpam, isFlooded, ...article } = rest
  return {
    first: firstId === null ? null : { id: firstId, status, createdAt, ownerTokenHash },
    article: article.id === null ? null : article,
    names,
    lately,
    surroundings: { isKnown, isBlocked, isRepeated, isKnownSpam, isFlooded },
  }
}

/** As PostgreSQL tells it: where there is no comment or no article, all its columns are null. */
type Row = Pick<Found, 'names' | 'lately'> &
  Surroundings &
  Joined &
  Pick<First, 'ownerTokenHash'> & { firstId: number | null; firstStatus: First['status']; firstAt: Date }

/**
 * What a comment is refused for, whatever it says.
 * @returns what it joins, and under which name
 * @throws as `postComment` does
 */
export async function admit(
  tx: SqlTx,
  actor: Actor,
  { article, names, lately }: Found,
  { name, parent }: Pick<CommentForm, 'name' | 'parent'>,
): Promise<{ article: Joined; parentId: number | null; name: string }> {
  if (!article) throw new NotFound('comments.noArticle')
  if (!canComment(actor, article, new Date())) throw new Conflict('comments.closedMeanwhile')
  const parentId = parent === null ? null : await threadOf(tx, article.id, parent)
  if (actor.kind === 'member') return { article, parentId, name: await nameOfMember(tx, actor.id) }
  if (passesForOther(name, article.authorName === null ? names : [...names, article.authorName]))
    throw new NameTaken('comments.nameTaken')
  if (isTooFast(lately)) throw new TooMany('comments.tooFast')
  return { article, parentId, name }
}

/** The top of the thread that a reply joins: threads are two levels deep, so an answer to a reply stands beside it. */
async function threadOf(tx: SqlTx, articleId: number, parent: number): Promise<number> {
  const [top] = await tx.$queryRaw<{ id: number }[]>`
    with recursive above as (
      select c.id, c."parentId", 0 as steps from "Comment" c
      where c.id = ${parent} and c."articleId" = ${articleId} and c.kind = 'comment' and ${VISIBLE}
      union all
      select c.id, c."parentId", steps + 1 from "Comment" c join above on c.id = above."parentId" where steps < 100
    ) select id from above order by steps desc limit 1`
  if (!top) throw new NotFound('comments.noParent')
  return top.id
}

async function nameOfMember(tx: SqlTx, id: number): Promise<string> {
  const [member] = await tx.$queryRaw<{ name: string }[]>`select name from "Member" where id = ${id}`
  if (!member) throw new Error('No member speaks here.') // an actor's account was just read
  return member.name
}

/** Readers would take the name for a member's or the author's. The refusal is about one field of the form. */
export class NameTaken extends Conflict {}
