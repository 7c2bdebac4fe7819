import 'server-only'
import { cookies } from 'next/headers'
import { sealed, unsealed } from '@/lib/sealing'
import { cookieHeader } from './cookies'
import { sendTo } from './forms'

/** Holds what a form made and the blog does not keep: a link, a token, recovery codes. */
const COOKIE = 'tsuiki-told'
const SECONDS = 120

/**
 * Sends a browser on to a page that tells a secret, for two minutes: long enough for a reload that was not meant. It travels
 * sealed, to that page alone.
 * @param page its path; it reads the secret by `told`
 */
export const sendToTold = (page: string, secret: object): Response =>
  sendTo(`${page}?told=1`, [
    cookieHeader(COOKIE, sealed(page, JSON.stringify(secret), SECONDS), {
      seconds: SECONDS,
      path: page,
      isStrict: true,
    }),
  ])

/** The secret that a form made for this page a moment ago; null afterwards. */
export async function told<Secret extends object>(
  page: string,
  search: Promise<{ told?: string | undefined }>,
): Promise<Secret | null> {
  if ((await search).told === undefined) return null
  const text = unsealed(page, (await cookies()).get(COOKIE)?.value)
  return text === null ? null : (JSON.parse(text) as Secret) // sealed by `sendToTold` for the same page
}
