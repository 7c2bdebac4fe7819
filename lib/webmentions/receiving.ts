import type { Actor } from '@/lib/auth/actor'
import { blockListOf, blocksNetwork } from '@/lib/comments/block-list'
import { hashOfNetwork } from '@/lib/comments/pace'
import { isOpen } from '@/lib/comments/policy'
import { inTransaction, type Tx } from '@/lib/db/client'
import { queueUp } from '@/lib/db/locks'
import { Conflict, NotFound } from '@/lib/errors'
import { commentRules, site } from '@/lib/settings/queries'
import { hashOfHost } from './hosts'
import type { WebmentionForm } from './input'
import { checkPace } from './receiving-pace'
import { articleAt, isOfBlog } from './receiving-target'

/** A page is fetched again so long after the last time at the earliest, however often it is sent. */
export const REST_MINUTES = 10

/**
 * Takes a webmention for later: nothing is fetched here. What is sent again is looked at again, also where comments are closed by
 * now, for what is gone elsewhere must go here too; but what is due already stays as it is, or whoever sends it again and again would put
 * it off for ever. Whoever is blocked gets the same answer as everybody.
 * @throws NotFound while the blog receives none; Conflict when the source is the blog's own, or the target no article that takes
 * comments; TooMany from this network, of this host or to this article
 */
export async function receiveWebmention(
  _actor: Actor,
  { source, target, network }: WebmentionForm & { network: string },
): Promise<void> {
  const [{ url: home, receiveWebmentions }, { blockedWords }] = await Promise.all([site(), commentRules()])
  if (!receiveWebmentions) throw new NotFound('webmentions.off')
  if (isOfBlog(source, home)) throw new Conflict('webmentions.ownSource')
  if (!isOfBlog(target, home)) throw new Conflict('webmentions.notOurs')
  const article = await articleAt(target)
  if (!article) throw new Conflict('webmentions.noArticle')
  const { host } = new URL(source)
  const networkHash = hashOfNetwork(network)
  await inTransaction(async (tx) => {
    await queueUp(tx, networkHash)
    const articleId = article.id
    const isKnown = (await tx.webmention.count({ where: { source, articleId } })) > 0
    if (!isKnown && !isOpen(article, new Date())) throw new Conflict('webmentions.closed')
    await checkPace(tx, { networkHash, host, articleId, isKnown })
    if (!isKnown && (blocksNetwork(blockListOf(blockedWords), network) || (await isBlocked(tx, networkHash, host))))
      return
    await tx.$executeRaw`
      insert into "Webmention" as w (source, host, target, "articleId", "networkHash", "dueAt")
      values (${source}, ${host}, ${target}, ${articleId}, ${networkHash}, now())
      on conflict (source, "articleId") do update set
        target = case when w."commentId" is null then excluded.target else w.target end, "networkHash" = excluded."networkHash",
        "receivedAt" = now(),
        "dueAt" = coalesce(w."dueAt", greatest(now(), w."fetchedAt" + make_interval(mins => ${REST_MINUTES})))`
  })
}

/** What comes from a blocked sender is not even fetched. */
const isBlocked = async (tx: Tx, networkHash: Uint8Array<ArrayBuffer>, host: string): Promise<boolean> =>
  (await tx.blockedSender.count({ where: { OR: [{ networkHash }, { ownerTokenHash: hashOfHost(host) }] } })) > 0
