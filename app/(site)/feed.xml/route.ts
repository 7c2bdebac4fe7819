import { feedDocument } from '@/lib/feeds/cached'
import { answerFeed } from '@/lib/web/feed-answer'

export const GET = (request: Request) => answerFeed(request, () => feedDocument('feed.xml', null))
