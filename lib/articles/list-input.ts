/** Articles on a page of the studio's lists. */
export const STUDIO_PAGE = 50

/** Which articles the studio lists. */
export const STUDIO_FILTERS = ['all', 'draft', 'review', 'scheduled', 'published', 'unpublished', 'deleted'] as const
export type StudioFilter = (typeof STUDIO_FILTERS)[number]

/** In which order: worked on last, published last or first, read most in the last 30 days. */
export const STUDIO_ORDERS = ['touched', 'published', 'oldest', 'read'] as const
export type StudioOrder = (typeof STUDIO_ORDERS)[number]
