import { editableNow } from '@/lib/articles/policy'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'

/** A link that leads nowhere. */
export interface DeadLink {
  id: number
  /** Of this blog when it begins with a slash. */
  url: string
  /** A status of HTTP, or a word of lib/web/asking-about. */
  answer: string
  since: Date
  checkedAt: Date
  /** Whether it was asked to be checked again, and was not yet. */
  isDue: boolean
}

/** Shown of one article: whoever mends these sees the rest. */
const MOST_SHOWN = 5

/** Dead links of some articles, by article. */
export async function deadLinksOf(articleIds: number[]): Promise<Map<number, DeadLink[]>> {
  const uses = await db().linkUse.findMany({
    where: { articleId: { in: articleIds }, link: { isDead: true } },
    orderBy: { linkId: 'asc' },
    include: { link: true },
  })
  const byArticle = new Map<number, DeadLink[]>()
  for (const { articleId, link } of uses) {
    const { id, url, answer, failingSince, checkedAt, nextCheckAt } = link
    const links = byArticle.get(articleId) ?? []
    const now = new Date()
    const dates = { since: failingSince ?? now, checkedAt: checkedAt ?? now, isDue: nextCheckAt <= now }
    if (links.length < MOST_SHOWN) links.push({ id, url, answer: answer ?? '', ...dates })
    byArticle.set(articleId, links)
  }
  return byArticle
}

/** Has a link checked again as the next one. @throws NotFound unless an article that the actor may edit uses it */
export async function checkLinkAgain(actor: Actor, linkId: number): Promise<void> {
  const { count } = await db().link.updateMany({
    where: { id: linkId, uses: { some: { article: editableNow(actor) } } },
    data: { nextCheckAt: new Date(0) },
  })
  if (count === 0) throw new NotFound('review.noLink')
}
