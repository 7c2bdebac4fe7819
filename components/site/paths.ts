import { pathOfListing } from '@/lib/addresses/listings'
import { encodePath } from '@/lib/addresses/paths'

/** Addresses as they stand in links: stored paths are decoded, links are not. */
export const hrefOf = (article: { path: string }) => encodePath(article.path)

export const homeHref = (page = 1) => pathOfListing({ kind: 'home', page })

export const categoryHref = (slug: string, page = 1) => encodePath(pathOfListing({ kind: 'category', slug, page }))

export const yearHref = (year: number, page = 1) => pathOfListing({ kind: 'year', year, month: null, page })

export const monthHref = (year: number, month: number, page = 1) => pathOfListing({ kind: 'month', year, month, page })

/** The first page of a thread is the article's own. */
export const threadHref = (article: { id: number; path: string }, page: number) =>
  page === 1 ? `${hrefOf(article)}#comments` : pathOfListing({ kind: 'thread', articleId: article.id, page })
