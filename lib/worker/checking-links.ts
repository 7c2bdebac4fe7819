import { checkNextLink, type RestingHosts } from '@/lib/review/link-checking'
import { readLinks } from '@/lib/review/link-reading'
import { againAndAgain } from './again-and-again'

/** One link after the other, with a pause: a blog of ten thousand links is through in half a day. */
const PAUSE_MS = 5_000
const IDLE_MS = 60_000
const AT_ONCE = 40

/** Checks what articles link to, slowly, as long as this process leads. @returns how to stop */
export function startCheckingLinks(): () => void {
  const resting: RestingHosts = new Map()
  const look = async () => {
    const read = await readLinks(AT_ONCE)
    return (await checkNextLink(resting)) || read > 0 ? PAUSE_MS : IDLE_MS
  }
  return againAndAgain(look, PAUSE_MS) // whoever starts has other things to do first
}
