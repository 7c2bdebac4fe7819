import { type Actor, memberIdOf, runsTheBlog } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import { Forbidden, NotFound } from '@/lib/errors'
import { editableNow } from './policy'
import { mayEdit } from './studio-queries'

/** An editor counts as open so long after it was heard last: it tells every 25 s, and a page that was killed says no goodbye. */
const HEARD_SECONDS = 90

/**
 * Notes that the actor has an article open in the editor. It informs, and keeps nobody from anything.
 * @returns the names of the others who have
 * @throws NotFound for whoever may not edit it
 */
export async function bePresent(actor: Actor, articleId: number, now = new Date()): Promise<string[]> {
  const memberId = memberIdOf(actor)
  if (memberId === null || !(await mayEdit(actor, articleId))) throw new NotFound('articles.notFound')
  await db().$executeRaw`
    insert into "Presence" ("articleId", "memberId", "seenAt") select id, ${memberId}::int, ${now} from "Article" where id = ${articleId}
    on conflict ("articleId", "memberId") do update set "seenAt" = excluded."seenAt"`
  return (await othersPresent(actor, [articleId], now)).get(articleId) ?? []
}

/** Notes that the actor has closed it. */
export async function beAbsent(actor: Actor, articleId: number): Promise<void> {
  const memberId = memberIdOf(actor)
  if (memberId === null) throw new NotFound('articles.notFound')
  await db().presence.deleteMany({ where: { articleId, memberId } })
}

/** Who else has which of these articles open in the editor, by name; of those alone that the actor may edit. */
export async function othersPresent(
  actor: Actor,
  articleIds: number[],
  now = new Date(),
): Promise<Map<number, string[]>> {
  const rows = await db().presence.findMany({
    where: {
      seenAt: { gt: heardSince(now) },
      memberId: { not: memberIdOf(actor) ?? -1 }, // nobody's id
      article: { id: { in: articleIds }, ...editableNow(actor) },
    },
    orderBy: { memberId: 'asc' },
    select: { articleId: true, member: { select: { name: true } } },
  })
  const names = new Map<number, string[]>()
  for (const { articleId, member } of rows) names.set(articleId, [...(names.get(articleId) ?? []), member.name])
  return names
}

/** Forgets who is present no more. @throws Forbidden but for the blog itself and its owner */
export async function sweepPresence(actor: Actor, now = new Date()): Promise<void> {
  if (!runsTheBlog(actor)) throw new Forbidden('articles.forbidden')
  await db().presence.deleteMany({ where: { seenAt: { lte: heardSince(now) } } })
}

const heardSince = (now: Date) => new Date(now.getTime() - HEARD_SECONDS * 1000)
