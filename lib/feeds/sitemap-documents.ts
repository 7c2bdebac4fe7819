import { tags } from '@/lib/cache'
import { site as currentSite } from '@/lib/settings/queries'
import type { Answer } from '@/lib/web/feed-answer'
import { newestOf, sitemap, sitemapIndex } from './sitemap'
import { sitemapListings, sitemapPages, sitemapRange } from './sitemap-queries'

const XML = 'application/xml'
const SITEMAP_TAGS = [tags.articles, tags.addenda, tags.settings]

/** The sitemap's index. */
export async function sitemapIndexDocument(): Promise<Answer> {
  const pages = await sitemapPages((await currentSite()).url)
  return { body: sitemapIndex(pages), contentType: XML, modified: newestOf(pages), tags: SITEMAP_TAGS }
}

/**
 * A page of the sitemap.
 * @param page `site`, or the number of a range from 1
 * @returns null when there is nothing on such a page
 */
export async function sitemapDocument(page: string): Promise<Answer | null> {
  const { url } = await currentSite()
  if (page === 'site') {
    const listed = await sitemapListings(url)
    return {
      body: sitemap(listed),
      contentType: XML,
      modified: newestOf(listed),
      tags: [...SITEMAP_TAGS, tags.categories],
    }
  }
  const listed = /^[1-9]\d{0,4}$/.test(page) ? await sitemapRange(url, Number(page)) : null
  return listed && { body: sitemap(listed), contentType: XML, modified: newestOf(listed), tags: SITEMAP_TAGS }
}
