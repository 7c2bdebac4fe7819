import type { Actor } from '@/lib/auth/actor'
import type { Tx } from '@/lib/db/client'
import { isPublished } from '@/lib/db/published'
import { Conflict, NotFound } from '@/lib/errors'
import type { CommentForm, Sender } from './input'
import { passesForOther } from './names'
import { checkPace, hashOfNetwork } from './pace'
import { canComment } from './policy'

type Arriving = Pick<CommentForm, 'name' | 'parent'> & { sender: Pick<Sender, 'network'> }

/**
 * What a comment is refused for, whatever it says.
 * @returns what it would join, and under which name
 * @throws as `postComment` does
 */
export async function admit(tx: Tx, actor: Actor, articleId: number, { name, parent, sender }: Arriving) {
  const article = await articleOf(tx, actor, articleId)
  const parentId = parent === null ? null : await threadOf(tx, articleId, parent)
  if (actor.kind === 'member') return { article, parentId, name: await nameOfMember(tx, actor.id) }
  const own = await ownName(tx, name, article.authorName)
  await checkPace(tx, hashOfNetwork(sender.network))
  return { article, parentId, name: own }
}

async function articleOf(tx: Tx, actor: Actor, id: number) {
  const article = await tx.article.findFirst({
    where: { id, commentPolicy: { not: 'off' }, ...isPublished() },
    include: { _count: { select: { addenda: { where: { status: 'published', publishedAt: { lte: new Date() } } } } } },
  })
  if (!article) throw new NotFound('comments.noArticle')
  if (!canComment(actor, article, new Date())) throw new Conflict('comments.closedMeanwhile')
  return article
}

/** The top of the thread that a reply joins: threads are two levels deep, so an answer to a reply stands beside it. */
async function threadOf(tx: Tx, articleId: number, parent: number): Promise<number> {
  const answered = await tx.comment.findFirst({
    where: { id: parent, articleId, kind: 'comment', status: 'published', secret: false },
    select: { id: true },
  })
  if (!answered) throw new NotFound('comments.noParent')
  const [top] = await tx.$queryRaw<{ id: number }[]>`
    with recursive above as (
      select id, "parentId", 0 as steps from "Comment" where id = ${parent}
      union all
      select c.id, c."parentId", steps + 1 from "Comment" c join above on c.id = above."parentId" where steps < 100
    ) select id from above order by steps desc limit 1`
  return top?.id ?? parent
}

const nameOfMember = async (tx: Tx, id: number) =>
  (await tx.member.findUniqueOrThrow({ where: { id }, select: { name: true } })).name

/** @throws Conflict when readers would take the name for a member's or the author's */
async function ownName(tx: Tx, name: string, authorName: string | null): Promise<string> {
  const members = await tx.member.findMany({ select: { name: true } })
  const taken = [...members.map((member) => member.name), ...(authorName === null ? [] : [authorName])]
  if (passesForOther(name, taken)) throw new NameTaken('comments.nameTaken')
  return name
}

/** The refusal is about one field of the form. */
export class NameTaken extends Conflict {}
