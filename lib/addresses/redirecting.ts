import type { Actor } from '@/lib/auth/actor'
import { note } from '@/lib/auth/audit'
import { expire, tags } from '@/lib/cache'
import { db, inTransaction, type Tx } from '@/lib/db/client'
import { isPublished } from '@/lib/db/published'
import { Conflict, Forbidden, NotFound } from '@/lib/errors'
import type { RedirectInput } from './input'
import { listingOf } from './listings'
import { isReserved } from './own-paths'
import { encodePath, normalPath } from './paths'
import { canRedirect } from './policy'
import { resolve } from './resolving'
import { addressIn, type StoredAddress } from './typed-addresses'

/** What a redirect leads to; exactly one of them. */
interface Target {
  articleId?: number
  categoryId?: number
  /** A path of ours for what is neither article nor category. */
  location?: string
}

/** A redirect that may be stored: nothing answers at its address, and something does where it leads. */
export interface Redirect extends Target {
  from: StoredAddress
}

/**
 * Leads readers from an address where nothing is to a page of this blog: an article or category, wherever it moves later, or a
 * list or feed. It never leads to another redirect, so there are no loops.
 * @throws Conflict when something answers or is remembered at the address, or nothing where it leads; Forbidden
 */
export async function addRedirect(actor: Actor, input: RedirectInput): Promise<void> {
  if (!canRedirect(actor)) throw new Forbidden('redirects.forbidden')
  const redirect = await checkedRedirect(input)
  await inTransaction(async (tx) => {
    await storeRedirect(tx, redirect)
    await note(tx, actor, 'add', `redirect ${redirect.from.path}`)
    await expire(tx, tags.articles) // pages that say “not found” carry it
  })
}

/** Takes a redirect away that a member added. What names something here by itself stays. @throws NotFound for others; Forbidden */
export async function removeRedirect(actor: Actor, id: number): Promise<void> {
  if (!canRedirect(actor)) throw new Forbidden('redirects.forbidden')
  await inTransaction(async (tx) => {
    const removed = await tx.address.findFirst({ where: { id, byHand: true, state: 'moved' } })
    if (!removed) throw new NotFound('redirects.notFound')
    await tx.address.delete({ where: { id } })
    await note(tx, actor, 'remove', `redirect ${removed.path}`)
    await expire(tx, tags.articles)
  })
}

/** What was typed, as it can be stored. @throws Conflict with the reason why not */
export async function checkedRedirect({ from, to }: RedirectInput): Promise<Redirect> {
  const [source, target] = [addressIn(from), addressIn(to)]
  if (!source || !target) throw new Conflict('redirects.badAddress')
  await demandNothingAt(source)
  return { from: source, ...(await targetAt(target)) }
}

/** Part of a verb. Something else may have been stored there since it was checked. */
export async function storeRedirect(tx: Tx, { from, ...target }: Redirect): Promise<void> {
  const { articleId = null, categoryId = null, location = null } = target
  const stored = await tx.$executeRaw`
    insert into "Address" as d (path, query, state, "articleId", "categoryId", location, "byHand")
    values (${from.path}, ${from.query}, 'moved', ${articleId}, ${categoryId}, ${location}, true)
    on conflict (path, query) do update
      set state = 'moved', "articleId" = ${articleId}, "categoryId" = ${categoryId}, location = ${location}, "byHand" = true
      where d.state = 'gone' and d."articleId" is null`
  if (stored === 0) throw new Conflict('redirects.taken')
  await tx.missingPath.deleteMany({ where: { path: from.path } })
}

/** With a query, the path alone may be the home page: `/?p=123`. */
async function demandNothingAt({ path, query }: StoredAddress): Promise<void> {
  if (path === '/' && query !== '') return
  const standing = await resolve(encodePath(path), new URLSearchParams())
  if (standing.kind === 'found') throw new Conflict('redirects.current')
  if (standing.kind === 'moved') throw new Conflict('redirects.already')
  if (isReserved(path) && listingOf(path)?.kind !== 'category') throw new Conflict('addresses.reserved')
}

/** What answers at an address, at the end of its redirects if there are any. */
async function targetAt({ path, query }: StoredAddress): Promise<Target> {
  if (query !== '') throw new Conflict('redirects.targetWithQuery')
  const standing = await resolve(encodePath(path), new URLSearchParams())
  const final = standing.kind === 'moved' ? normalPath(decodeURIComponent(standing.to)) : path
  const last = final === path ? standing : await resolve(encodePath(final), new URLSearchParams())
  if (last.kind !== 'found') throw new Conflict('redirects.noTarget')
  const article = await db().article.findFirst({ where: { path: final, ...isPublished() }, select: { id: true } })
  if (article) return { articleId: article.id }
  const listing = listingOf(final)
  if (listing?.kind !== 'category' || listing.page !== 1) return { location: final }
  const category = await db().category.findUnique({ where: { slug: listing.slug }, select: { id: true } })
  return category ? { categoryId: category.id } : { location: final }
}
