import { feedDocument } from '@/lib/feeds/cached'
import { answerFeed } from '@/lib/web/feed-answer'
import { decodedParam } from '@/lib/web/params'

export const GET = (request: Request, { params }: { params: Promise<{ slug: string }> }) =>
  answerFeed(request, async () => {
    const slug = decodedParam((await params).slug)
    return slug === null ? null : feedDocument('rss.xml', slug)
  })
