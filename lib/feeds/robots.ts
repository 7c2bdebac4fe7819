/** Where search engines have no business: the members' desk, forms, and pages that repeat an article. */
const CLOSED = ['/studio', '/search?', '/thread', '/history', '/comment/new', '/comment/report']

/** robots.txt (RFC 9309) of a blog at this origin. */
export const robots = (origin: string): string =>
  ['User-agent: *', ...CLOSED.map((path) => `Disallow: ${path}`), '', `Sitemap: ${origin}/sitemap.xml`, ''].join('\n')
