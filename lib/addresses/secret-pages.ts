import { hashOfToken } from '@/lib/auth/tokens'
import { db } from '@/lib/db/client'

/** What is stored of a secret that still opens something. */
interface Held {
  tokenHash: Uint8Array<ArrayBuffer>
  expiresAt: { gt: Date }
}

/** Pages that a secret in their address opens, and how many things each opens: one or none. */
const PAGES: [RegExp, (held: Held, id: number) => Promise<number>][] = [
  [/^\/invite\/(?<secret>[^/]+)$/, (where) => db().invite.count({ where: { ...where, acceptedAt: null } })],
  [/^\/reset\/(?<secret>[^/]+)$/, (where) => db().resetLink.count({ where })],
  [/^\/sign-in\/link\/(?<secret>[^/]+)$/, (where) => db().signInLink.count({ where })],
  [/^\/preview\/(?<secret>[^/]+)$/, (where) => db().previewLink.count({ where })],
  [/^\/comment\/decision\/(?<secret>[^/]+)$/, (where) => db().moderationLink.count({ where })],
  [/^\/following\/(?<secret>[\w-]{43})$/, ({ tokenHash }) => db().follower.count({ where: { tokenHash } })],
  [
    /^\/comment\/(?<id>\d{1,9})\/waiting\/(?<secret>[^/]+)$/,
    ({ tokenHash }, id) => db().comment.count({ where: { id, ownerTokenHash: tokenHash, status: { not: 'removed' } } }),
  ],
]

/**
 * Whether a path is a page whose secret opens nothing: it is made up, or its time is over. The page says so in its own words; that
 * this is a 404 must be known before it streams. It is no lock.
 */
export async function isClosedAt(path: string): Promise<boolean> {
  for (const [shape, countOf] of PAGES) {
    const { secret, id } = shape.exec(path)?.groups ?? {}
    if (secret === undefined) continue
    return (await countOf({ tokenHash: hashOfToken(secret), expiresAt: { gt: new Date() } }, Number(id))) === 0
  }
  return false
}
