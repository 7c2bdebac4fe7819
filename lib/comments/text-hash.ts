import { keyedHash } from '@/lib/encryption'
import { fold } from '@/lib/text'
import { proseOf } from './traits'

/** Shorter texts are written twice by chance: ありがとうございました。 */
const SHORTEST_DUPLICATE = 20

/** By this the same words are found again, however they are written, and whatever addresses and numbers stand among them. */
export const hashOfText = (text: string): Uint8Array<ArrayBuffer> => keyedHash(`text ${gist(text)}`)

/** Whether who writes the same has it from there. */
export const isCopyable = (text: string): boolean => fold(text).length >= SHORTEST_DUPLICATE

/** A copy differs from the first in what it leads to, a number, a smile. What is nothing but these is its own gist. */
const gist = (text: string): string => {
  const letters = fold(proseOf(text)).replace(/[^\p{L}]/gu, '')
  return letters.length >= SHORTEST_DUPLICATE ? letters : fold(text)
}
