import { z } from 'zod'

/** Characters of a query; what is longer is no search. */
export const MAX_QUERY = 200
export const MAX_TERMS = 10
export const MAX_LIMIT = 100

const countingNumber = (name: string) =>
  z.coerce.number(`${name} is not a number.`).int(`${name} is not a whole number.`).min(1, `${name} must be 1 or more.`)

/** What /api/search takes; a limit above the highest counts as the highest. */
export const searchInput = z.object({
  q: z.string().trim().max(MAX_QUERY, `q has more than ${MAX_QUERY} characters.`).default(''),
  limit: countingNumber('limit')
    .transform((limit) => Math.min(limit, MAX_LIMIT))
    .default(20),
  page: countingNumber('page').max(1_000_000, 'page is too large.').default(1),
})
