import { Conflict } from '@/lib/errors'
import type { MessageKey } from '@/lib/i18n/translator'

/** What lib/media/preparing.ts says to people at a terminal, and the message that says it in the reader's language. */
const MESSAGES: [RegExp, MessageKey][] = [
  [/^The file is larger/, 'media.tooLarge'],
  [/^The picture has too many pixels/, 'media.tooManyPixels'],
  [/^The picture is broken/, 'media.broken'],
  [/^HEIC/, 'media.heic'],
  [/^SVG/, 'media.svg'],
  [/^Pictures of type/, 'media.notShown'],
  [/^Files of/, 'media.notTaken'],
]

/** Waits for a verb of the library; a sentence of its is refused as the message that says the same. */
export async function refusedInMessages<Stored>(verb: Promise<Stored>): Promise<Stored> {
  try {
    return await verb
  } catch (error) {
    if (!(error instanceof Conflict)) throw error
    throw new Conflict(MESSAGES.find(([sentence]) => sentence.test(error.message))?.[1] ?? error.message)
  }
}
