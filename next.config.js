/** @type {import('next').NextConfig} */
export default {
  // trailing slashes are spellings of addresses: proxy.ts answers them in one hop
  skipTrailingSlashRedirect: true,
  poweredByHeader: false,
  htmlLimitedBots: /.*/, // a page's head comes whole and first, for everybody: nothing streams in by script
  images: { unoptimized: true }, // pictures have variants of their own: nobody may ask for more
  compress: true,
  serverExternalPackages: ['pg', 'sharp', 'linkedom', 'nodemailer'],
  experimental: {
    proxyClientMaxBodySize: '128mb', // what passes proxy.ts passes whole: as much as server/manners.ts lets in
  },
  typescript: { ignoreBuildErrors: true }, // `npm test` checks types; a start need not do it again
}
