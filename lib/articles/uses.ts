import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import type { ArticleStatus } from '@/lib/db/generated/client'
import { mayStoreMedia } from '@/lib/media/policy'
import { canEdit, knownTo } from './policy'

/** An article that uses a file of the library. */
export interface UsingArticle {
  id: number
  title: string
  status: ArticleStatus
  path: string | null
  isEditable: boolean
}

export interface UsesOfFile {
  articles: UsingArticle[]
  /** How many others use it, which whoever asks may not see. */
  unseen: number
}

const MOST_SHOWN = 100

/**
 * The articles that use a file of the library, in a version, draft or addendum, newest first: those that the actor may edit, and
 * those that everybody reads, by the title they are read under; none for whoever does not work here.
 */
export async function articlesUsing(actor: Actor, mediaId: number): Promise<UsesOfFile> {
  if (!mayStoreMedia(actor)) return { articles: [], unseen: 0 }
  const seen = { mediaId, article: knownTo(actor) }
  const uses = await db().mediaUse.findMany({
    where: seen,
    orderBy: { articleId: 'desc' },
    take: MOST_SHOWN,
    select: {
      article: { include: { draft: { select: { title: true } }, versions: { select: { number: true, title: true } } } },
    },
  })
  const [all, known] = await Promise.all([
    db().mediaUse.count({ where: { mediaId } }),
    db().mediaUse.count({ where: seen }),
  ])
  const articles = uses.map(({ article }) => {
    const { id, status, path, draft, versions, currentVersion } = article
    const mayEdit = canEdit(actor, article)
    const title = (mayEdit && draft?.title) || versions.find(({ number }) => number === currentVersion)?.title || ''
    return { id, title, status, path, isEditable: status !== 'deleted' && mayEdit }
  })
  return { articles, unseen: all - known }
}
