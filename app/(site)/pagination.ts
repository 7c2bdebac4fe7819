import type { Metadata } from 'next'

/** The pages before and after this one of a list, for rel=prev and rel=next. */
export const paginationOf = (
  page: number,
  pages: number,
  hrefOf: (page: number) => string,
): Metadata['pagination'] => ({
  previous: page > 1 ? hrefOf(page - 1) : null,
  next: page < pages ? hrefOf(page + 1) : null,
})
