import { z } from 'zod'
import { LONGEST_PRODUCT } from '@/lib/categories/input'
import { LONGEST_PATH, WALL_TIME } from './input'

export const LONGEST_DESCRIPTION = 300
const MOST_PRODUCTS = 10

const ticked = z
  .union([z.boolean(), z.literal('on')])
  .optional()
  .transform(Boolean)

/** What is said of an article beside its words. Texts that are empty count as not said; boxes are ticked or not there. */
export const descriptionInput = z.object({
  kind: z.enum(['article', 'page']),
  /** For search engines, cards and lists in place of the first words. */
  description: z.string().trim().max(LONGEST_DESCRIPTION, 'articles.longDescription').default(''),
  /** `/media/…` of a picture in the library. */
  cover: z.string().trim().max(LONGEST_PATH).default(''),
  /** Where the same text stands elsewhere, if that one is to be found by search engines. */
  canonicalUrl: z.union([z.literal(''), z.url({ protocol: /^https?$/, error: 'articles.badCanonical' })]).default(''),
  noindex: ticked,
  pinned: ticked,
  evergreen: ticked,
  commentPolicy: z.enum(['open', 'closed', 'off']),
  /** Wall clock in the blog's time zone. */
  commentsCloseAt: z.union([z.literal(''), z.string().regex(WALL_TIME, 'articles.badTime')]).default(''),
  /** Products that it is about, parted by commas. */
  appliesTo: z
    .string()
    .default('')
    .transform((text) => [
      ...new Set(
        text
          .split(/[,、，\n]/)
          .map((name) => name.trim())
          .filter(Boolean),
      ),
    ])
    .pipe(z.array(z.string().max(LONGEST_PRODUCT, 'articles.longProduct')).max(MOST_PRODUCTS, 'articles.manyProducts')),
  /** Path of the article that stands in its place. */
  supersededBy: z.string().trim().max(LONGEST_PATH, 'articles.longPath').default(''),
})
export type DescriptionInput = z.infer<typeof descriptionInput>
