import { stringifySetCookie } from 'cookie'
import { siteUrl } from '@/lib/env'

interface Kept {
  /** How long the browser keeps it; until it is closed when not said, and no longer at 0. */
  seconds?: number | undefined
  /** The one page that it is for. */
  path?: string
  /** Not even for a link from elsewhere that is followed. */
  isStrict?: boolean
}

/** A header that gives a browser a cookie of ours: out of reach of scripts, of other sites, and of the open wire. */
export const cookieHeader = (
  name: string,
  value: string,
  { seconds, path = '/', isStrict }: Kept,
): [string, string] => [
  'set-cookie',
  stringifySetCookie({
    name,
    value,
    path,
    ...(seconds === undefined ? {} : { maxAge: seconds }),
    httpOnly: true,
    sameSite: isStrict ? 'strict' : 'lax',
    secure: siteUrl().startsWith('https:'),
  }),
]
