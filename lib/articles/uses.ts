import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import type { ArticleStatus } from '@/lib/db/generated/client'
import { canEdit } from './policy'

/** An article that uses a file of the library. */
export interface UsingArticle {
  id: number
  title: string
  status: ArticleStatus
  path: string | null
  isEditable: boolean
}

const MOST_SHOWN = 100

/** The articles that use a file of the library, in a version, draft or addendum, newest first. */
export async function articlesUsing(actor: Actor, mediaId: number): Promise<UsingArticle[]> {
  const uses = await db().mediaUse.findMany({
    where: { mediaId },
    orderBy: { articleId: 'desc' },
    take: MOST_SHOWN,
    select: {
      article: {
        include: {
          draft: { select: { title: true } },
          versions: { orderBy: { number: 'desc' }, take: 1, select: { title: true } },
        },
      },
    },
  })
  return uses.map(({ article }) => ({
    id: article.id,
    title: article.draft?.title || article.versions[0]?.title || '',
    status: article.status,
    path: article.path,
    isEditable: article.status !== 'deleted' && canEdit(actor, article),
  }))
}
