// One small blog with somebody in every role, in which each row of the tables is tried.

import { saveDraft } from '@/lib/articles/drafting'
import { type Actor, ANONYMOUS } from '@/lib/auth/actor'
import { hashOfPassword } from '@/lib/auth/passwords'
import { newSession, sessionWith } from '@/lib/auth/sessions'
import { hashOfToken } from '@/lib/auth/tokens'
import { db } from '@/lib/db/client'
import type { Member } from '@/lib/db/generated/client'
import { encrypt } from '@/lib/encryption'
import { bodyFromText } from '@/lib/richtext/body'
import { aCategory, actorOf, aMember, anAddendum, anArticle } from '@/prisma/factories'
import { readersOf } from './readers'
import { keepAndWatch } from './written'

/** Who asks, in the order of the tables' columns: nobody, another author, the author of what is asked about, and the others. */
export const VOICES = ['stranger', 'other', 'author', 'editor', 'owner'] as const
export type Voice = (typeof VOICES)[number]

export const PASSWORD = 'a long pass phrase'
export const TOTP_SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
/** What an invite’s, a reset link’s and a comment’s link hold. */
export const SECRET = 'a secret that only its holder knows'
/** A picture that the library has a copy of. */
export const FETCHED = 'https://pictures.invalid/pixel.png'
/** A picture of one dot, as PNG. */
export const PIXEL = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
)
const passwordHash = hashOfPassword(PASSWORD)

/** Makes the blog, in an empty database. */
export async function aBlog() {
  const member = async (role: Member['role']) => aMember({ role, passwordHash: await passwordHash })
  const people = {
    other: await member('author'),
    author: await member('author'),
    editor: await member('editor'),
    owner: await member('owner'),
  }
  const mine = { authorId: people.author.id, authorName: people.author.name }
  const published = await anArticle({
    ...mine,
    title: '公開した記事',
    categories: ['使われている'],
    versions: [{ title: '第2版' }],
  })
  const draft = await anArticle({ ...mine, status: 'draft', path: null })
  const binned = await anArticle({ ...mine, status: 'deleted' })
  await anArticle({ ...mine, status: 'deleted', deletedAt: new Date('2020-01-01') })
  await saveDraft(actorOf(people.author), published.id, { title: '下書き', body: bodyFromText('続き'), revision: 0 })
  await saveDraft(actorOf(people.author), draft.id, { title: '下書き', body: bodyFromText('続き'), revision: 0 })
  const addendum = await anAddendum(published)
  const begun = await anAddendum(published, { status: 'draft', authorId: people.author.id } as object)
  const readers = await readersOf(published, { addendumId: addendum.id, moderator: people.author.id, secret: SECRET })
  const spare = await aCategory({ name: '空き' })
  const media = await db().media.create({
    data: { hash: 'a'.repeat(64), extension: 'png', contentType: 'image/png', bytes: 68, width: 1, height: 1 },
  })
  await db().mediaSource.create({ data: { url: FETCHED, mediaId: media.id } })
  const picture = await db().media.create({
    data: { hash: 'b'.repeat(64), extension: 'png', contentType: 'image/png', bytes: 68, width: 1, height: 1 },
  })
  await db().mediaUse.create({ data: { mediaId: picture.id, articleId: published.id } })
  const used = await db().category.findFirstOrThrow({ where: { name: '使われている' } })
  const redirect = await db().address.create({
    data: { path: '/old', state: 'moved', location: '/archive', byHand: true },
  })
  await db().missingPath.create({ data: { path: '/missed', count: 3, lastSeenOn: new Date() } })
  const soon = new Date(Date.now() + 3_600_000)
  const invite = await db().invite.create({
    data: { role: 'author', tokenHash: hashOfToken(SECRET), expiresAt: soon, invitedById: people.owner.id },
  })
  const leaving = await member('author')
  await db().resetLink.create({ data: { tokenHash: hashOfToken(SECRET), memberId: leaving.id, expiresAt: soon } })
  await db().signInLink.create({
    data: { tokenHash: hashOfToken(SECRET), memberId: leaving.id, leadsTo: '/studio', expiresAt: soon },
  })
  const link = await db().previewLink.create({
    data: { articleId: published.id, tokenHash: hashOfToken('preview'), madeById: people.author.id, expiresAt: soon },
  })
  await db().auditEntry.create({ data: { memberId: people.author.id, verb: 'publish' } })
  const { other: _, ...writers } = people
  await db().presence.createMany({
    data: Object.values(writers).map(({ id }) => ({ articleId: published.id, memberId: id, seenAt: new Date() })),
  })
  await db().dailyReads.create({ data: { articleId: published.id, day: new Date(), reads: 5 } })
  await db().setting.create({ data: { key: 'blockedWords', value: '悪い言葉' } })
  await db().version.updateMany({ data: { renderer: 0 } })
  const ids = { ...readers, published, draft, binned, spare, used, media, picture, redirect, invite, link, leaving }
  return {
    people,
    id: Object.fromEntries(Object.entries(ids).map(([name, { id }]) => [name, id])) as Record<keyof typeof ids, number>,
    path: { published: segmentsOf(published.path), binned: segmentsOf(binned.path) },
    number: { addendum: addendum.number, begun: begun.number },
    revision: { published: 1, draft: 1, begun: begun.revision, addendum: addendum.revision },
  }
}
const segmentsOf = (path: string) => path.split('/').slice(1)

export type Blog = Awaited<ReturnType<typeof aBlog>>

/** Everybody of the blog, signed in, with a thing of each kind that members have for themselves. All that is stored is kept and watched from then on. */
export async function speakersOf({ people }: Blog): Promise<Record<Voice, Speaker>> {
  const speakers = {
    stranger: { actor: ANONYMOUS, secret: null, own: { session: 'none', passkey: 'none', token: 1, memberId: 1 } },
    other: await speakerFor(people.other),
    author: await speakerFor(people.author),
    editor: await speakerFor(people.editor),
    owner: await speakerFor(people.owner),
  }
  await keepAndWatch()
  return speakers
}

async function speakerFor(member: Member): Promise<Speaker> {
  const memberId = member.id
  const secret = await newSession(memberId, { trusted: true, device: null })
  const phone = await newSession(memberId, { trusted: false, device: 'phone' })
  const { id: passkey } = await db().passkey.create({
    data: { id: `key-${memberId}`, memberId, name: '鍵', publicKey: new Uint8Array(1), counter: 0 },
  })
  const { id: token } = await db().accessToken.create({
    data: { memberId, name: 'script', tokenHash: hashOfToken(`program ${memberId}`), scopes: ['read'] },
  })
  const session = (await sessionWith(phone))?.id ?? ''
  return { actor: actorOf(member), secret, own: { session, passkey, token, memberId } }
}

/** Somebody who asks: by a session, or, of a verb, as an actor. */
export interface Speaker {
  actor: Actor
  secret: string | null
  own: { session: string; passkey: string; token: number; memberId: number }
}

/** Puts a member’s second step where a row needs it: begun, or on. */
export const withSecondStep = (memberId: number, column: 'totpPending' | 'totpSecret') =>
  db().member.updateMany({ where: { id: memberId }, data: { [column]: new Uint8Array(encrypt(TOTP_SECRET)) } })
