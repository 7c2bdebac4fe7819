import { checkNextLink, type RestingHosts } from '@/lib/review/link-checking'
import { readLinks } from '@/lib/review/link-reading'

/** One link after the other, with a pause: a blog of ten thousand links is through in half a day. */
const PAUSE_MS = 5_000
const IDLE_MS = 60_000
const AT_ONCE = 40

/** Checks what articles link to, slowly, as long as this process leads. @returns how to stop */
export function startCheckingLinks(): () => void {
  const resting: RestingHosts = new Map()
  let timer: NodeJS.Timeout
  let isStopped = false
  const look = async () => {
    const isBusy = await next(resting).catch(() => false) // the database is away: a minute later it will do as well
    if (isStopped) return
    timer = setTimeout(look, isBusy ? PAUSE_MS : IDLE_MS)
    timer.unref()
  }
  timer = setTimeout(look, PAUSE_MS) // whoever starts has other things to do first
  timer.unref()
  return () => {
    isStopped = true
    clearTimeout(timer)
  }
}

async function next(resting: RestingHosts): Promise<boolean> {
  const read = await readLinks(AT_ONCE)
  return (await checkNextLink(resting)) || read > 0
}
