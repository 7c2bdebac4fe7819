import path from 'node:path'

/** @type {import('next').NextConfig} */
export default {
  cacheComponents: true,
  partialPrefetching: false, // with it, pages of paths unknown at build answer 500
  // entries live in our own handler, which obeys the counters in PostgreSQL (docs/decisions/freshness.md); pages are kept by server/
  cacheMaxMemorySize: 0,
  cacheHandler: path.resolve('.build/route-cache.mjs'),
  // trailing slashes are spellings of addresses: proxy.ts answers them in one hop
  skipTrailingSlashRedirect: true,
  poweredByHeader: false,
  htmlLimitedBots: /.*/, // a page's head comes whole and first, for everybody: nothing streams in by script
  images: { unoptimized: true }, // pictures have variants of their own: nobody may ask for more
  compress: true,
  serverExternalPackages: ['pg', 'sharp', 'linkedom', 'nodemailer'],
  experimental: {
    proxyClientMaxBodySize: '128mb', // what passes proxy.ts passes whole: as much as server/manners.ts lets in
    cachedNavigations: false, // documents have no router to keep a part of them, and to render it apart costs an eighth of a page
  },
  typescript: { ignoreBuildErrors: true }, // `npm test` checks types; a start need not do it again
}
