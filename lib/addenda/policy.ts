/** An addendum that readers see: published, and its time has come. */
export const isVisible = (now = new Date()) => ({ status: 'published', publishedAt: { lte: now } }) as const
