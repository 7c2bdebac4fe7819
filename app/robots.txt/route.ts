import { tags } from '@/lib/cache'
import { robots } from '@/lib/feeds/robots'
import { site } from '@/lib/settings/cached'
import { answerFeed } from '@/lib/web/feed-answer'

export const GET = (request: Request) =>
  answerFeed(request, async () => {
    const { url } = await site()
    return { body: robots(url), contentType: 'text/plain', modified: null, tags: [tags.settings] }
  })
