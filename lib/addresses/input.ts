import { z } from 'zod'

export const LONGEST_ADDRESS = 500
/** Addresses on a page of a list. */
export const REDIRECTS_PAGE = 50

const typed = z.string().trim().min(1, 'redirects.empty').max(LONGEST_ADDRESS, 'redirects.badAddress')

/** A redirect as a member types it: a path of this blog, as it stands in a browser or decoded, with its query where it had one. */
export const redirectInput = z.object({ from: typed, to: typed })
export type RedirectInput = z.infer<typeof redirectInput>

export const redirectQuestion = z.object({
  words: z.string().trim().max(200).catch(''),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})
export type RedirectQuestion = z.infer<typeof redirectQuestion>
