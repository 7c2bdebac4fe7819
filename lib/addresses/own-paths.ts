import { listingOf } from './listings'

/** First segments and files that the blog itself answers, now or by design: no article may stand there. */
const RESERVED =
  /^\/(?:_next|api|media|og|search|archive|comment|comments|following|updates\/\d+\/feed\.xml|history|thread|studio|sign-in|invite|reset|preview|sitemaps|missing|member|health)(?:\/|$)|^\/(?:(?:feed|articles|updates|rss|sitemap)\.xml|index\.rdf|feed\.json|robots\.txt|favicon\.ico|icon\.svg|reader\.js)$/

/** Whether a stored path belongs to the blog itself. @param path decoded, NFC, with a leading slash */
export const isReserved = (path: string): boolean => path === '/' || RESERVED.test(path) || listingOf(path) !== null
