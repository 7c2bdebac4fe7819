import { beforeEach, expect, test } from 'vitest'
import { ANONYMOUS, SYSTEM } from '@/lib/auth/actor'
import { db, inTransaction } from '@/lib/db/client'
import { decrypt, encrypt } from '@/lib/encryption'
import { Forbidden, NotFound } from '@/lib/errors'
import { askToFollow } from '@/lib/following/asking'
import { confirmFollows, ownFollowing } from '@/lib/following/own'
import { hashOfEmail, keyOfFollower, secretOf } from '@/lib/following/secrets'
import { postLetter } from '@/lib/mail/outbox'
import { sealed } from '@/lib/sealing'
import { search } from '@/lib/search/queries'
import { aComment, actorOf, aFollower, aMember, anArticle, type MadeArticle } from '@/prisma/factories'
import { eraseAbout, eraseForHolder } from './erasing'
import { storedAbout, storedForHolder } from './stored'

process.env.SMTP_URL = 'smtp://127.0.0.1:9'
process.env.MAIL_FROM = 'blog@example.com'

const READER = 'reader@example.com'
const secret = secretOf(hashOfEmail(READER))
const key = keyOfFollower(secret)
const MADE_UP = 'x'.repeat(43)
const hashed = (email: string) => ({ emailHash: hashOfEmail(email), emailCipher: encrypt(email) })
let article: MadeArticle

beforeEach(async () => {
  article = await anArticle()
  await aFollower(READER, [{ scope: 'addenda', articleId: article.id }, { scope: 'articles' }])
  const own = await aComment(article, {
    ...hashed(READER),
    name: '読者',
    text: 'わたしの言葉',
    url: 'https://reader.example/',
  })
  await aComment(article, { ...hashed('other@example.com'), text: 'ほかの人の言葉', parentId: own.id })
  const letter = { event: 'news 1', to: READER, subject: 's', text: 't' }
  await inTransaction((tx) => postLetter(tx, letter))
})

test('whoever holds the secret gets everything that is stored about the address, and nothing of others', async () => {
  const stored = await storedForHolder(secret, key)
  expect(stored).toMatchObject({
    confirmedAt: expect.any(Date),
    follows: [
      { scope: 'addenda', article: article.path },
      { scope: 'articles', article: null },
    ],
    comments: [{ article: article.path, name: '読者', url: 'https://reader.example/', text: 'わたしの言葉' }],
    letters: [{ event: 'news 1', status: 'waiting', sentAt: null }],
  })
  expect(JSON.stringify(stored)).not.toContain('ほかの人')
  expect(await storedForHolder(MADE_UP, keyOfFollower(MADE_UP))).toBeNull()
})

test('and erases it: no row holds the address or the words, replies stay, letters that wait are taken back', async () => {
  expect(await eraseForHolder(secret, key)).toEqual({ comments: 1 })
  expect(await db().comment.findMany({ orderBy: { id: 'asc' } })).toMatchObject([
    { status: 'removed', name: '', text: '', url: null, emailHash: null, emailCipher: null },
    { status: 'published', text: 'ほかの人の言葉' },
  ])
  expect((await search({ query: 'わたしの言葉', page: 1, limit: 5 })).results).toEqual([])
  expect(await db().letter.findMany()).toMatchObject([{ status: 'withdrawn', emailCipher: null, content: null }])
  expect(await ownFollowing(secret)).toEqual({ email: '', isConfirmed: false, follows: [] })
  expect((await db().follower.findMany()).map(({ emailCipher }) => decrypt(emailCipher))).toEqual([''])
  expect((await db().cacheTag.findMany()).map(({ name }) => name)).toContain(`article-${article.id}`)
})

test('after that nobody makes the blog write to it again', async () => {
  await eraseForHolder(secret, key)
  await askToFollow({ email: READER, scopes: ['updates'], articleId: null, network: '192.0.2.1' })
  await expect(confirmFollows(secret)).rejects.toBeInstanceOf(NotFound)
  expect(await db().letter.count({ where: { status: 'waiting' } })).toBe(0)
  expect(await db().follow.count()).toBe(0)
})

test('a made-up secret erases nothing', async () => {
  await expect(eraseForHolder(MADE_UP, keyOfFollower(MADE_UP))).rejects.toBeInstanceOf(NotFound)
  expect(await db().comment.count({ where: { status: 'published' } })).toBe(2)
})

test('the owner does it for them, nobody else does, and the log does not tell whom', async () => {
  for (const actor of [ANONYMOUS, actorOf(await aMember({ role: 'editor' }))]) {
    await expect(storedAbout(actor, READER)).rejects.toBeInstanceOf(Forbidden)
    await expect(eraseAbout(actor, READER)).rejects.toBeInstanceOf(Forbidden)
  }
  expect((await storedAbout(SYSTEM, READER)).comments).toHaveLength(1)
  expect(await eraseAbout(actorOf(await aMember({ role: 'owner' })), READER)).toEqual({ comments: 1 })
  expect(await db().auditEntry.findMany()).toMatchObject([{ verb: 'eraseReader', subject: 'reader' }])
  expect((await storedAbout(SYSTEM, READER)).comments).toEqual([])
})

test('the secret that stands in every letter gives and erases nothing without its key, nor with another’s or an old one', async () => {
  const old = sealed('what is stored about a follower', secret, -1)
  for (const wrong of [undefined, '', 'made up', keyOfFollower(MADE_UP), old]) {
    expect(await storedForHolder(secret, wrong)).toBeNull()
    await expect(eraseForHolder(secret, wrong)).rejects.toBeInstanceOf(Forbidden)
  }
  expect(await db().comment.count({ where: { status: 'published' } })).toBe(2)
  expect((await ownFollowing(secret))?.follows).toHaveLength(2)
})
