import { type Actor, runsTheBlog } from '@/lib/auth/actor'
import { hashOfToken } from '@/lib/auth/tokens'
import { db } from '@/lib/db/client'
import { Forbidden } from '@/lib/errors'
import { followsOf } from '@/lib/following/followed'
import { hashOfEmail, isKeyOf } from '@/lib/following/secrets'

/** Everything that is stored about an address, as plain JSON that its owner can read and take along. */
export interface StoredAboutReader {
  /** When it was confirmed; null for one that never was. */
  confirmedAt: Date | null
  /** Articles by their path; null for the whole blog, or one that nobody may read at the moment. */
  follows: { scope: string; article: string | null }[]
  /** Comments that it stands under, whoever typed it there. */
  comments: {
    article: string | null
    name: string
    url: string | null
    text: string
    status: string
    writtenAt: Date
  }[]
  /** Letters to it: of what, and what became of them. */
  letters: { event: string; status: string; writtenAt: Date; sentAt: Date | null }[]
}

/** What is stored about the address whose secret this is; null for a secret that is none, and without its key or when that is over. */
export async function storedForHolder(secret: string, key: string | undefined): Promise<StoredAboutReader | null> {
  if (!isKeyOf(secret, key)) return null
  const follower = await db().follower.findUnique({ where: { tokenHash: hashOfToken(secret) } })
  return follower && storedUnder(follower.emailHash)
}

/** The same for the owner, on behalf of whoever has that address. @throws Forbidden for everybody else */
export async function storedAbout(actor: Actor, email: string): Promise<StoredAboutReader> {
  if (!runsTheBlog(actor)) throw new Forbidden('settings.forbidden')
  return storedUnder(hashOfEmail(email))
}

async function storedUnder(emailHash: Uint8Array<ArrayBuffer>): Promise<StoredAboutReader> {
  const [follower, comments, letters] = await Promise.all([
    db().follower.findUnique({ where: { emailHash } }),
    db().comment.findMany({
      where: { emailHash },
      orderBy: { id: 'asc' },
      select: { name: true, url: true, text: true, status: true, createdAt: true, article: { select: { path: true } } },
    }),
    db().letter.findMany({
      where: { emailHash },
      orderBy: { id: 'asc' },
      select: { event: true, status: true, createdAt: true, sentAt: true },
    }),
  ])
  const follows = follower ? await followsOf(db(), follower.id) : []
  return {
    confirmedAt: follower?.confirmedAt ?? null,
    follows: follows.map(({ scope, article }) => ({ scope, article: article?.path ?? null })),
    comments: comments.map(({ article, createdAt, ...words }) => ({
      article: article.path,
      ...words,
      writtenAt: createdAt,
    })),
    letters: letters.map(({ createdAt, ...letter }) => ({ ...letter, writtenAt: createdAt })),
  }
}
