import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { decrypt } from '@/lib/encryption'
import { NotFound, TooMany } from '@/lib/errors'
import { contentIn } from '@/lib/mail/content'
import { aComment, aFollower, anArticle, type MadeArticle } from '@/prisma/factories'
import { askForOwnPage, askToFollow } from './asking'
import { confirmFollows, endFollows, ownFollowing } from './own'
import { hashOfEmail, secretOf } from './secrets'

process.env.SMTP_URL = 'smtp://127.0.0.1:9'
process.env.MAIL_FROM = 'blog@example.com'

const READER = 'reader@example.com'
const secret = secretOf(hashOfEmail(READER))
let article: MadeArticle

beforeEach(async () => {
  article = await anArticle({ title: 'アプリ パスワード' })
})

const ask = (said: Partial<Parameters<typeof askToFollow>[0]> = {}) =>
  askToFollow({ email: READER, scopes: ['addenda'], articleId: article.id, network: '192.0.2.1', ...said })

const letters = async () =>
  (await db().letter.findMany({ orderBy: { id: 'asc' } })).map(({ emailCipher, content }) => ({
    to: decrypt(emailCipher ?? new Uint8Array()),
    ...contentIn(content ?? new Uint8Array()),
  }))

describe('asking', () => {
  test('an address is asked once, however often it is typed, and whatever for', async () => {
    await Promise.all(Array.from({ length: 5 }, () => ask()))
    await ask({ scopes: ['addenda', 'comments'] })
    await ask({ articleId: null, scopes: ['articles', 'updates'], network: '198.51.100.7' })
    const [letter, ...more] = await letters()
    expect(more).toEqual([])
    expect(letter).toMatchObject({ to: READER, subject: expect.stringContaining('受け取りますか') })
    expect(letter?.text).toContain('「アプリ パスワード」の追記')
    expect(letter?.text).toContain(`/following/${secret}`)
    expect(letter?.headers).toEqual({
      'List-Unsubscribe': expect.stringMatching(new RegExp(`^<http.*/api/following/${secret}/end>$`)),
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    })
    expect(await db().follow.count()).toBe(4)
  })

  test('one that is confirmed gets more at once, and no letter', async () => {
    await aFollower(READER, [])
    await ask()
    expect(await letters()).toEqual([])
    expect(await ownFollowing(secret)).toMatchObject({ isConfirmed: true, follows: [{ scope: 'addenda' }] })
  })

  test('neither address nor secret can be read in the database', async () => {
    await ask()
    const rows = JSON.stringify([
      await db().follower.findMany(),
      await db().follow.findMany(),
      await db().letter.findMany(),
    ])
    expect(rows).not.toContain('reader@')
    expect(rows).not.toContain(secret)
  })

  test('an article that nobody may read cannot be followed', async () => {
    const hidden = await anArticle({ status: 'unpublished' })
    await expect(ask({ articleId: hidden.id })).rejects.toBeInstanceOf(NotFound)
    expect(await db().follower.count()).toBe(0)
  })

  test('a network that asks for too much is told to wait, and nothing is stored', async () => {
    for (let number = 0; number < 15; number++)
      await ask({ email: `victim-${number}@example.com`, scopes: ['addenda', 'comments'] })
    await expect(ask()).rejects.toBeInstanceOf(TooMany)
    expect(await db().follower.count({ where: { emailHash: hashOfEmail(READER) } })).toBe(0)
    await ask({ network: '203.0.113.9' })
  })
})

describe('whoever holds the secret', () => {
  test('confirms once, ends one follow, and ends all', async () => {
    await ask({ scopes: ['addenda', 'comments'] })
    await confirmFollows(secret)
    await confirmFollows(secret)
    const own = await ownFollowing(secret)
    expect(own).toMatchObject({ email: READER, isConfirmed: true })
    await endFollows(secret, [own?.follows[0]?.id ?? 0])
    expect((await ownFollowing(secret))?.follows).toMatchObject([
      { scope: 'comments', article: { path: article.path } },
    ])
    await endFollows(secret, 'all')
    expect((await ownFollowing(secret))?.follows).toEqual([])
  })

  test('ends no follow of somebody else', async () => {
    await aFollower(READER, [])
    const other = await aFollower('other@example.com', [{ scope: 'updates' }])
    const follow = await db().follow.findFirstOrThrow({ where: { followerId: other.id } })
    await endFollows(secret, [follow.id])
    expect(await db().follow.count()).toBe(1)
  })

  test('a made-up secret opens nothing', async () => {
    await ask()
    const madeUp = 'x'.repeat(43)
    expect(await ownFollowing(madeUp)).toBeNull()
    await expect(confirmFollows(madeUp)).rejects.toBeInstanceOf(NotFound)
    await expect(endFollows(madeUp, 'all')).rejects.toBeInstanceOf(NotFound)
    expect(await db().follow.count()).toBe(1)
  })
})

describe('the link of one’s own page', () => {
  test('goes to who stands under a comment, once, and to no stranger', async () => {
    await aComment(article, { emailHash: hashOfEmail(READER), emailCipher: new Uint8Array(1) })
    await askForOwnPage({ email: READER, network: '192.0.2.1' })
    await askForOwnPage({ email: READER, network: '192.0.2.1' })
    await askForOwnPage({ email: 'stranger@example.com', network: '192.0.2.1' })
    expect(await letters()).toMatchObject([{ to: READER, text: expect.stringContaining(`/following/${secret}?key=`) }])
    expect(await db().follower.count()).toBe(1)
  })

  test('goes to a follower again a day later', async () => {
    await aFollower(READER, [], { askedAt: new Date(Date.now() - 25 * 60 * 60 * 1000) })
    await askForOwnPage({ email: READER, network: '192.0.2.1' })
    await askForOwnPage({ email: READER, network: '192.0.2.1' })
    expect(await letters()).toHaveLength(1)
  })
})
