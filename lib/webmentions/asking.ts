import type { OutgoingLimits } from '@/lib/web/outgoing'

/** Whom a test lets be asked besides; nobody else may say so. */
export type Admitted = Pick<OutgoingLimits, 'admit'>

/** So many bytes of a page elsewhere are read at most. */
export const MOST_READ = 1_000_000

/** @param home the blog's own address: whoever is asked sees which blog asks */
export const headersFrom = (home: string, accept: string) => ({
  'user-agent': `Tsuiki webmention (+${home}/)`,
  accept,
  'accept-encoding': 'identity',
})

/** Servers that are there again later say these. */
const FOR_NOW = [408, 425, 429]

/** What a status says of who answered it: they did as they were asked, will perhaps another time, or never. */
export function meaningOf(status: number): 'done' | 'later' | 'never' {
  if (status >= 200 && status <= 299) return 'done'
  return status >= 500 || FOR_NOW.includes(status) ? 'later' : 'never'
}

/** Whether somebody could not be reached, who may be another time: such errors have a code, as those of Node and undici do. */
export const isOutOfReach = (error: unknown): boolean =>
  error instanceof Error && ('code' in error || error.name === 'TimeoutError')
