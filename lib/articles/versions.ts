import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import type { Body } from '@/lib/richtext/body'
import { saveDraft, wordsOf } from './drafting'
import { draftInput } from './input'
import { editableNow } from './policy'

/** One published state of an article, without its words. */
export interface VersionNote {
  number: number
  title: string
  kind: 'trivial' | 'substantive'
  note: string | null
  authorName: string | null
  publishedAt: Date
}

/** An article with all its versions, newest first. */
export interface VersionedArticle {
  id: number
  path: string | null
  /** Of the draft, or else of what is published. */
  title: string
  /** Number of the version that readers see; null while they see none. */
  currentVersion: number | null
  /** Of the words as they stand now: what a save names. */
  revision: number
  /** The draft that waits beside them, if there is one. */
  draft: VersionWords | null
  versions: VersionNote[]
}

/** The words of one published state. */
export interface VersionWords {
  title: string
  body: Body
}

/** An article with its versions; null for whoever may not edit it. */
export async function versionedArticle(actor: Actor, articleId: number): Promise<VersionedArticle | null> {
  const article = await db().article.findFirst({
    where: { id: articleId, ...editableNow(actor) },
    include: {
      draft: true,
      versions: {
        orderBy: { number: 'desc' },
        select: {
          number: true,
          title: true,
          kind: true,
          note: true,
          publishedAt: true,
          author: { select: { name: true } },
        },
      },
    },
  })
  if (!article) return null
  const { id, path, draft } = article
  const currentVersion = article.status === 'published' ? article.currentVersion : null
  const versions = article.versions.map(({ author, ...version }) => ({ ...version, authorName: author?.name ?? null }))
  const { title, body, revision } = await wordsOf(db(), article)
  return { id, path, title, currentVersion, revision, draft: draft && { title, body }, versions }
}

/** What an article said in one of its versions; null when it has none of this number, or the actor may not edit it. */
export async function wordsOfVersion(actor: Actor, articleId: number, number: number): Promise<VersionWords | null> {
  const version = await db().version.findFirst({
    where: { articleId, number, article: editableNow(actor) },
    select: { title: true, body: true },
  })
  return version && { title: version.title, body: version.body as unknown as Body }
}

/**
 * Begins a draft with the words of a version; readers see them when it is published, as a new version.
 * @param revision that whoever asks has seen: what was saved since is not replaced
 * @returns the draft's revision
 * @throws StaleDraft when they were saved since; NotFound without such a version, or for whoever may not edit it
 */
export async function restoreVersion(
  actor: Actor,
  articleId: number,
  { number, revision }: { number: number; revision: number },
): Promise<number> {
  const words = await wordsOfVersion(actor, articleId, number) // a version never changes: what is read now holds below
  if (!words) throw new NotFound('articles.notFound')
  return saveDraft(actor, articleId, draftInput.parse({ ...words, revision }))
}
