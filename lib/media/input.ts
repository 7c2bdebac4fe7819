import { z } from 'zod'

export const LONGEST_MEDIA_NAME = 200
export const LONGEST_ALT = 500

/** What members say of a file. Empty texts count as not said. */
export const mediaNotes = z.object({
  name: z.string().trim().max(LONGEST_MEDIA_NAME, 'media.longName').default(''),
  alt: z.string().trim().max(LONGEST_ALT, 'media.longAlt').default(''),
})
export type MediaNotesInput = z.infer<typeof mediaNotes>

/** What of the library is asked for. */
export const libraryQuestion = z.object({
  words: z.string().trim().max(200).catch(''),
  kind: z.enum(['pictures', 'files']).catch('pictures'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})
export type LibraryQuestion = z.infer<typeof libraryQuestion>
