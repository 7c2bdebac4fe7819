import { type Actor, memberIdOf, runsTheBlog } from '@/lib/auth/actor'
import { note } from '@/lib/auth/audit'
import { hashOfToken } from '@/lib/auth/tokens'
import { db, inTransaction } from '@/lib/db/client'
import { newId } from '@/lib/db/ids'
import { keyedHash } from '@/lib/encryption'
import { Forbidden, NotFound } from '@/lib/errors'
import { editableArticle } from './drafting'
import { editableNow } from './policy'

const LIVES_MS = 7 * 24 * 60 * 60 * 1000

/** A link that shows an article's draft to whoever holds it. */
export interface PreviewLinkView {
  id: number
  path: string
  expiresAt: Date
  madeBy: string | null
}

/** Makes a link that shows the draft for seven days. @throws NotFound for whoever may not edit the article */
export async function makePreviewLink(actor: Actor, articleId: number, now = new Date()): Promise<PreviewLinkView> {
  return inTransaction(async (tx) => {
    await editableArticle(tx, actor, articleId)
    const link = { id: await newId(tx, 'PreviewLink'), createdAt: now, expiresAt: new Date(now.getTime() + LIVES_MS) }
    const madeById = memberIdOf(actor)
    await tx.previewLink.create({ data: { ...link, articleId, madeById, tokenHash: hashOfToken(tokenOf(link)) } })
    await note(tx, actor, 'sharePreview', `article ${articleId}`)
    return { ...link, path: pathOf(link), madeBy: null }
  })
}

/** Ends a link. @throws NotFound when there is none, or for whoever may not edit the article */
export async function revokePreviewLink(actor: Actor, articleId: number, linkId: number): Promise<void> {
  await inTransaction(async (tx) => {
    await editableArticle(tx, actor, articleId)
    const { count } = await tx.previewLink.deleteMany({ where: { id: linkId, articleId } })
    if (count === 0) throw new NotFound('articles.notFound')
    await note(tx, actor, 'revokePreview', `article ${articleId}`)
  })
}

/** The links of an article that still show it, newest first; none for whoever may not edit it. */
export async function previewLinksOf(actor: Actor, articleId: number, now = new Date()): Promise<PreviewLinkView[]> {
  const links = await db().previewLink.findMany({
    where: { articleId, expiresAt: { gt: now }, article: editableNow(actor) },
    orderBy: { id: 'desc' },
    include: { madeBy: { select: { name: true } } },
  })
  return links.map((link) => ({
    id: link.id,
    path: pathOf(link),
    expiresAt: link.expiresAt,
    madeBy: link.madeBy?.name ?? null,
  }))
}

/** The article whose draft the holder of this secret may see, or null. */
export async function articleOfPreview(token: string, now = new Date()): Promise<number | null> {
  const link = await db().previewLink.findUnique({ where: { tokenHash: hashOfToken(token) } })
  return link && link.expiresAt > now ? link.articleId : null
}

/** Forgets links whose time is over. */
export async function sweepPreviewLinks(actor: Actor, now = new Date()): Promise<void> {
  if (!runsTheBlog(actor)) throw new Forbidden('articles.forbidden')
  await db().previewLink.deleteMany({ where: { expiresAt: { lt: now } } })
}

type Link = { id: number; createdAt: Date }

/** Follows from the link and the blog's key, so that it can be shown again and is nevertheless not in the database. */
const tokenOf = ({ id, createdAt }: Link): string =>
  keyedHash(`preview ${id} ${createdAt.getTime()}`).toString('base64url')

const pathOf = (link: Link): string => `/preview/${tokenOf(link)}`
