import { articleCommentsDocument } from '@/lib/feeds/cached'
import { answerFeed } from '@/lib/web/feed-answer'
import { idParam } from '@/lib/web/params'

export const GET = (request: Request, { params }: { params: Promise<{ articleId: string }> }) =>
  answerFeed(request, async () => {
    const id = idParam((await params).articleId)
    return id === null ? null : articleCommentsDocument(id)
  })
