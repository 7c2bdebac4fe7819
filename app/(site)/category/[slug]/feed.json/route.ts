import { feedDocument } from '@/lib/feeds/cached'
import { answerFeed, decodedParam } from '@/lib/web/feed-answer'

export const GET = (request: Request, { params }: { params: Promise<{ slug: string }> }) =>
  answerFeed(request, async () => {
    const slug = decodedParam((await params).slug)
    return slug === null ? null : feedDocument('feed.json', slug)
  })
