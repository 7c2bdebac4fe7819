import { z } from 'zod'
import { LONGEST_CATEGORY_NAME } from '@/lib/categories/input'
import { saveOf } from '@/lib/revisions'

export const LONGEST_TITLE = 200
export const LONGEST_NOTE = 300
const MOST_CATEGORIES = 20
export const LONGEST_PATH = 300

/** What the editor saves: the words as they stand, and the revision that they were typed upon. The body passes its guard in the verb. */
export const draftInput = z.object({
  title: z.string().max(LONGEST_TITLE, 'articles.longTitle'),
  body: z.unknown(),
  ...saveOf,
})
export type DraftInput = z.infer<typeof draftInput>

/** `YYYY-MM-DDTHH:mm` as a browser's control gives it: a wall clock in the blog's time zone. */
export const WALL_TIME = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d$/

/** What the author says when publishing. Empty texts count as not said. */
export const publishInput = z.object({
  revision: z.number().int().min(0),
  /** `trivial`: mistakes are mended, no date moves that a reader or feed sees. `substantive`: the content changes. */
  change: z.enum(['trivial', 'substantive']).default('substantive'),
  note: z.string().trim().max(LONGEST_NOTE, 'articles.longNote').default(''),
  /** For the first publication: when; empty is now. */
  publishAt: z.union([z.literal(''), z.string().regex(WALL_TIME, 'articles.badTime')]).default(''),
  /** Decoded, begins with a slash; empty: by the site's pattern, or as it is. */
  path: z.string().trim().max(LONGEST_PATH, 'articles.longPath').default(''),
  /** Names in the author's order; those that do not exist yet are made. */
  categories: z
    .array(z.string().trim().min(1).max(LONGEST_CATEGORY_NAME, 'articles.longCategory'))
    .max(MOST_CATEGORIES, 'articles.manyCategories')
    .default([]),
})
export type PublishInput = z.infer<typeof publishInput>

/** What happens to the address of an article that goes into the bin: it answers that it is gone, or leads on. */
export const binInput = z.object({
  /** Path of this blog, or empty. */
  redirectTo: z
    .string()
    .trim()
    .max(LONGEST_PATH, 'articles.longPath')
    .regex(/^(?:\/(?!\/)[^\s?#]*)?$/, 'articles.badRedirect')
    .default(''),
})
export type BinInput = z.infer<typeof binInput>
