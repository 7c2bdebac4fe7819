import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import type { ArticleStatus, CommentPolicy } from '@/lib/db/generated/client'
import { mediaSource } from '@/lib/media/source'
import { editableNow } from './policy'

/** What is said of an article beside its words, as its author changes it. */
export interface ArticleDescription {
  id: number
  status: ArticleStatus
  kind: 'article' | 'page'
  /** Null while it has none. */
  path: string | null
  description: string | null
  /** `/media/…` */
  cover: string | null
  /** Pictures that it uses, to choose the cover from. */
  pictures: { src: string; name: string }[]
  canonicalUrl: string | null
  noindex: boolean
  pinned: boolean
  evergreen: boolean
  commentPolicy: CommentPolicy
  commentsCloseAt: Date | null
  appliesTo: string[]
  /** Path of its successor. */
  supersededBy: string | null
}

/** For the form of an article's settings; null for whoever may not edit it. */
export async function articleDescription(actor: Actor, articleId: number): Promise<ArticleDescription | null> {
  const article = await db().article.findFirst({
    where: { id: articleId, ...editableNow(actor) },
    include: {
      cover: true,
      supersededBy: { select: { path: true } },
      media: { where: { media: { width: { not: null } } }, include: { media: true }, orderBy: { mediaId: 'asc' } },
    },
  })
  if (!article) return null
  const { cover, supersededBy, media, ...columns } = article
  const pictures = [
    ...new Map([...media.map((use) => use.media), ...(cover ? [cover] : [])].map((one) => [one.id, one])).values(),
  ]
  return {
    ...columns,
    cover: cover && mediaSource(cover),
    pictures: pictures.map((picture) => ({
      src: mediaSource(picture),
      name: picture.alt || picture.name || picture.hash.slice(0, 8),
    })),
    supersededBy: supersededBy?.path ?? null,
  }
}
