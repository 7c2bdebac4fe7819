import { z } from 'zod'
import { isTimeZone } from '@/lib/env'

/** What the owner may set. Stored a row a key, as JSON; what is not stored has its default in queries.ts. */
export const settings = z.object({
  title: z.string().trim().min(1, 'settings.noTitle').max(100, 'settings.longTitle'),
  tagline: z.string().trim().max(200, 'settings.longTagline'),
  language: z.enum(['ja', 'en']),
  timeZone: z.string().trim().refine(isTimeZone, 'settings.badTimeZone'),
  perPage: z
    .number('settings.badPerPage')
    .int('settings.badPerPage')
    .min(5, 'settings.badPerPage')
    .max(100, 'settings.badPerPage'),
  /** Whether readers may see the earlier versions of an article. */
  showHistory: z.boolean(),
})

export type Settings = z.infer<typeof settings>
