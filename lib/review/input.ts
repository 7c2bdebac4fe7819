/** Why an article is to be looked at again; `all` for whatever reason. */
export const REVIEW_CAUSES = ['all', 'reports', 'links', 'products', 'age'] as const
export type ReviewCause = (typeof REVIEW_CAUSES)[number]

export const REVIEW_ORDERS = ['read', 'oldest'] as const
export type ReviewOrder = (typeof REVIEW_ORDERS)[number]

/** What the list was asked for, counted from page 1. */
export interface ReviewAsked {
  cause: ReviewCause
  order: ReviewOrder
  page: number
}
