import { z } from 'zod'
import { isTimeZone } from '@/lib/env'

/** What the owner may set. Stored a row a key, as JSON; what is not stored has its default in queries.ts. */
export const settings = z.object({
  title: z.string().trim().min(1, 'settings.noTitle').max(100, 'settings.longTitle'),
  tagline: z.string().trim().max(200),
  language: z.enum(['ja', 'en']),
  timeZone: z.string().trim().refine(isTimeZone, 'settings.badTimeZone'),
  perPage: z.number().int().min(5).max(100),
})

export type Settings = z.infer<typeof settings>
