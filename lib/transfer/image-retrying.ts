import { expire, tags } from '@/lib/cache'
import { db, inTransaction, type Tx } from '@/lib/db/client'
import type { Body, BodyMark, BodyNode } from '@/lib/richtext/body'
import { asJson, storedBody } from '@/lib/richtext/stored'
import { type ImageSource, isImageAddress, type KeptImage } from './images-of-import'

/** What became of the pictures of an article that was imported before. */
export interface RetriedImage {
  url: URL
  path: string
  reason: string | null
  isKept: boolean
}

/**
 * Tries once more for the pictures of articles that earlier runs brought over: those that failed, or were left where they
 * were. An article that gets one gets a trivial version, since a published version never changes; nothing that readers can
 * see moves but the picture. Drafts are changed in place.
 */
export async function retryImages(hashes: string[], images: ImageSource): Promise<RetriedImage[]> {
  const tried: RetriedImage[] = []
  for (let at = 0; at < hashes.length; at += BATCH) {
    for (const { articleId, path, body } of await bodiesOf(hashes.slice(at, at + BATCH))) {
      const urls = [...addressesIn(body)].flatMap((address) => URL.parse(address) ?? [])
      if (urls.length === 0) continue
      await images.prepare(urls)
      if (urls.some((url) => images.of(url))) await inTransaction((tx) => replaceImages(tx, articleId, images))
      for (const url of urls)
        tried.push({ url, path: path ?? '', reason: images.failureOf(url), isKept: images.of(url) !== null })
    }
  }
  return tried
}

const BATCH = 200

const bodiesOf = (hashes: string[]) =>
  db().$queryRaw<{ articleId: number; path: string | null; body: Body }[]>`
    select i."articleId", a.path, coalesce(d.body, v.body) as body
    from "ImportedEntry" i join "Article" a on a.id = i."articleId"
    left join "Version" v on v."articleId" = a.id and v.number = a."currentVersion"
    left join "Draft" d on d."articleId" = a.id and a."currentVersion" is null
    where i."contentHash" = any(${hashes}) and coalesce(d.body, v.body)::text like '%"src": "http%' order by i."articleId"`

async function replaceImages(tx: Tx, articleId: number, images: ImageSource): Promise<void> {
  const article = await tx.article.findUniqueOrThrow({ where: { id: articleId }, include: { draft: true } })
  const used = new Set<number>()
  const kept = (address: string) => {
    const url = URL.parse(address)
    const image = url && images.of(url)
    if (image) used.add(image.id)
    return image
  }
  if (article.currentVersion === null) {
    if (!article.draft) return
    const body = withImages(article.draft.body as unknown as Body, kept)
    await tx.draft.update({ where: { articleId }, data: { body: asJson(body) } })
  } else {
    await addVersion(tx, articleId, article.currentVersion, kept)
  }
  await tx.article.update({ where: { id: articleId }, data: { revision: { increment: 1 }, writer: null } })
  await tx.mediaUse.createMany({ data: [...used].map((mediaId) => ({ mediaId, articleId })), skipDuplicates: true })
  await expire(tx, tags.article(articleId), tags.articles)
}

async function addVersion(tx: Tx, articleId: number, current: number, kept: (address: string) => KeptImage | null) {
  const { title, body, authorId } = await tx.version.findUniqueOrThrow({
    where: { articleId_number: { articleId, number: current } },
  })
  const changed = withImages(body as unknown as Body, kept)
  const { _max } = await tx.version.aggregate({ where: { articleId }, _max: { number: true } })
  const number = (_max.number ?? current) + 1
  await tx.version.create({ data: { articleId, number, title, authorId, kind: 'trivial', ...storedBody(changed) } })
  await tx.article.update({ where: { id: articleId }, data: { currentVersion: number } })
}

/** Addresses of pictures elsewhere that a body shows. */
function addressesIn(body: Body): Set<string> {
  const found = new Set<string>()
  const look = (node: BodyNode) => {
    const src = node.attrs?.src
    if (typeof src === 'string' && /^https?:/.test(src)) found.add(src)
    for (const child of node.content ?? []) look(child)
  }
  body.content.forEach(look)
  return found
}

function withImages(body: Body, kept: (address: string) => KeptImage | null): Body {
  const link = (href: unknown) => (typeof href === 'string' && isImageAddress(href) ? kept(href)?.src : undefined)
  const mark = (one: BodyMark): BodyMark => {
    const href = one.type === 'link' ? link(one.attrs?.href) : undefined
    return href === undefined ? one : { ...one, attrs: { ...one.attrs, href } }
  }
  const changed = (node: BodyNode): BodyNode => {
    const image = typeof node.attrs?.src === 'string' ? kept(node.attrs.src) : null
    const href = link(node.attrs?.href)
    const attrs = {
      ...node.attrs,
      ...(image && { src: image.src, width: image.width, height: image.height }),
      ...(href !== undefined && { href }),
    }
    return {
      ...node,
      ...(node.attrs && { attrs }),
      ...(node.marks && { marks: node.marks.map(mark) }),
      ...(node.content && { content: node.content.map(changed) }),
    }
  }
  return { type: 'doc', content: body.content.map(changed) }
}
