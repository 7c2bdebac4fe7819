import { z } from 'zod'

export const LONGEST_CATEGORY_NAME = 60
export const LONGEST_SLUG = 80
export const LONGEST_DESCRIPTION = 500
export const LONGEST_PRODUCT = 80

/** One segment of a path, as Postgres demands it too (Category_slug_is_a_segment). */
const SLUG = /^[^/\\?#%\s\p{Cc}]*$/u

/** An id as a control of a form gives it; nothing chosen is null. */
const chosenId = z
  .string()
  .regex(/^\d{0,9}$/)
  .transform((text) => (text === '' ? null : Number(text)))

/** What is said of a category. Empty texts count as not said. */
export const categoryInput = z.object({
  name: z.string().trim().normalize().min(1, 'categories.noName').max(LONGEST_CATEGORY_NAME, 'categories.longName'),
  /** Empty: from the words of the name, or as it is. */
  slug: z
    .string()
    .trim()
    .normalize()
    .max(LONGEST_SLUG, 'categories.longSlug')
    .regex(SLUG, 'categories.badSlug')
    .default(''),
  parentId: chosenId.default(null),
  description: z.string().trim().max(LONGEST_DESCRIPTION, 'categories.longDescription').default(''),
  product: z.string().trim().max(LONGEST_PRODUCT, 'categories.longProduct').default(''),
  supportEndsOn: z.union([z.literal(''), z.iso.date()], 'categories.badDay').default(''),
})
export type CategoryInput = z.infer<typeof categoryInput>

export const directionInput = z.object({ direction: z.enum(['up', 'down']) })
export type Direction = z.infer<typeof directionInput>['direction']

export const mergerInput = z.object({
  into: z
    .string()
    .regex(/^\d{1,9}$/, 'categories.noOther')
    .transform(Number),
})
