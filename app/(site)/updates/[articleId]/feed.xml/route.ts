import { articleUpdatesDocument } from '@/lib/feeds/cached'
import { answerFeed } from '@/lib/web/feed-answer'
import { idParam } from '@/lib/web/params'

/** The addenda to one article, for whoever follows it by feed. */
export const GET = (request: Request, { params }: { params: Promise<{ articleId: string }> }) =>
  answerFeed(request, async () => {
    const id = idParam((await params).articleId)
    return id === null ? null : articleUpdatesDocument(id)
  })
