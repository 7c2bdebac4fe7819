import { sitemapDocument } from '@/lib/feeds/cached'
import { answerFeed } from '@/lib/web/feed-answer'

/** `site.xml`, `1.xml`, `2.xml`, …: what /sitemap.xml lists. */
export const GET = (request: Request, { params }: { params: Promise<{ page: string }> }) =>
  answerFeed(request, async () => {
    const named = /^(site|\d+)\.xml$/.exec((await params).page)
    return named?.[1] === undefined ? null : sitemapDocument(named[1])
  })
