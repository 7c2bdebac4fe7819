import { beforeEach, describe, expect, test } from 'vitest'
import { saveAddendum, startAddendum } from '@/lib/addenda/drafting'
import { savedAddendum } from '@/lib/addenda/input'
import { publishAddendum, withdrawAddendum } from '@/lib/addenda/publishing'
import { publish } from '@/lib/articles/publishing'
import { unpublish } from '@/lib/articles/withdrawing'
import { type Actor, ANONYMOUS, SYSTEM } from '@/lib/auth/actor'
import { decide } from '@/lib/comments/moderating'
import { db } from '@/lib/db/client'
import { decrypt } from '@/lib/encryption'
import { Conflict, Forbidden, NotFound } from '@/lib/errors'
import { followersOfAddenda, takeBackAnnouncement, waitingAnnouncements } from '@/lib/following/announcements'
import { endFollows } from '@/lib/following/own'
import { hashOfEmail, secretOf } from '@/lib/following/secrets'
import { contentIn } from '@/lib/mail/content'
import { bodyFromText } from '@/lib/richtext/body'
import { aComment, actorOf, aFollower, aMember, anArticle, type MadeArticle } from '@/prisma/factories'
import { spreadNews } from './spreading'
import { writeNews } from './writing'

let author: Actor
let article: MadeArticle

beforeEach(async () => {
  const member = await aMember()
  author = actorOf(member)
  article = await anArticle({ authorId: member.id, title: '復元' })
})

let keys = 0

/** Begun, saved and published. @returns its number */
async function append(summary = '手順が変わりました', to = article): Promise<number> {
  const { number } = await startAddendum(author, to.id, `key-of-news-number-${++keys}`)
  const body = bodyFromText('新しい手順です。')
  await saveAddendum(
    author,
    to.id,
    number,
    savedAddendum.parse({ occurredOn: '2026-11-28', summary, body, revision: 0 }),
  )
  return publishAddendum(author, to.id, number, { revision: 1, change: 'substantive' })
}

/** As if everything so far had happened that much earlier. */
async function minutesLater(minutes: number) {
  await db().$executeRaw`update "Announcement" set at = at - make_interval(mins => ${minutes}::int)`
  await db().$executeRaw`update "Follower" set "toldAt" = "toldAt" - make_interval(mins => ${minutes}::int)`
}

async function tell() {
  await spreadNews(SYSTEM)
  await writeNews(SYSTEM)
}

const letters = async () =>
  (await db().letter.findMany({ orderBy: { id: 'asc' } })).map(({ emailCipher, content, status }) => ({
    to: decrypt(emailCipher ?? new Uint8Array()),
    status,
    ...contentIn(content ?? new Uint8Array()),
  }))

describe('an addendum', () => {
  test('reaches those who follow its article or all addenda, ten minutes later, each once', async () => {
    await aFollower('a@example.com', [{ scope: 'addenda', articleId: article.id }, { scope: 'updates' }])
    await aFollower('b@example.com', [{ scope: 'updates' }])
    await aFollower('c@example.com', [{ scope: 'articles' }])
    await aFollower('d@example.com', [{ scope: 'addenda', articleId: (await anArticle()).id }])
    await aFollower('e@example.com', [{ scope: 'updates' }], { confirmedAt: null })
    expect(await followersOfAddenda(author, article.id)).toBe(2)
    await append()
    await minutesLater(9)
    await tell()
    expect(await letters()).toEqual([])
    await minutesLater(1)
    await tell()
    await tell()
    const [one, other, ...more] = await letters()
    expect([one?.to, other?.to, more]).toEqual(['a@example.com', 'b@example.com', []])
    expect(one?.subject).toBe('追記: 復元 — 手順が変わりました')
    expect(one?.text).toContain('新しい手順です。')
    expect(one?.text).toContain(`${article.path}#addendum-1`)
    const secret = secretOf(hashOfEmail('a@example.com'))
    const [follow] = await db().follow.findMany({ orderBy: { id: 'asc' } })
    expect(one?.headers['List-Unsubscribe']).toMatch(
      new RegExp(`/api/following/${secret}/end\\?follows=${follow?.id}>$`),
    )
    expect(one?.html).toContain(`/following/${secret}`)
    expect(`${one?.html}${one?.text}`).not.toContain('key=') // what erases all is in no news
  })

  test('of which a typo was mended, or that is shown again, is told once', async () => {
    await aFollower('a@example.com', [{ scope: 'updates' }])
    const number = await append()
    await minutesLater(10)
    await tell()
    const revision = await saveAddendum(
      author,
      article.id,
      number,
      savedAddendum.parse({ occurredOn: '2026-11-28', body: bodyFromText('直した'), revision: 2 }),
    )
    await publishAddendum(author, article.id, number, { revision, change: 'trivial' })
    await withdrawAddendum(author, article.id, number)
    const { revision: now } = await db().addendum.findFirstOrThrow()
    await publishAddendum(author, article.id, number, { revision: now, change: 'substantive' })
    await minutesLater(90)
    await tell()
    expect(await letters()).toHaveLength(1)
  })

  test('that is withdrawn in these ten minutes is not told, and shown again it waits anew', async () => {
    await aFollower('a@example.com', [{ scope: 'updates' }])
    const number = await append()
    await minutesLater(5)
    await withdrawAddendum(author, article.id, number)
    await minutesLater(20)
    await tell()
    expect(await letters()).toEqual([])
    const { revision } = await db().addendum.findFirstOrThrow()
    await publishAddendum(author, article.id, number, { revision, change: 'substantive' })
    await tell()
    expect(await letters()).toEqual([])
    await minutesLater(10)
    await tell()
    expect(await letters()).toHaveLength(1)
  })

  test('goes with its article when that is withdrawn', async () => {
    await aFollower('a@example.com', [{ scope: 'updates' }])
    await append()
    await unpublish(author, article.id)
    await minutesLater(20)
    await tell()
    expect(await letters()).toEqual([])
  })
})

describe('taking back', () => {
  test('the author sees whom it reaches and when, and takes it back for good', async () => {
    await aFollower('a@example.com', [{ scope: 'updates' }])
    await append()
    const [waiting] = await waitingAnnouncements(author, article.id)
    expect(waiting).toMatchObject({ kind: 'addendum', title: '復元', followers: 1 })
    expect(Math.round(((waiting?.dueAt.getTime() ?? 0) - Date.now()) / 60_000)).toBe(10)
    expect(await takeBackAnnouncement(author, waiting?.id ?? 0)).toBe(article.id)
    expect(await waitingAnnouncements(author)).toEqual([])
    await minutesLater(20)
    await tell()
    expect(await letters()).toEqual([])
  })

  test('nobody else may, and once it is told nobody can', async () => {
    await aFollower('a@example.com', [{ scope: 'updates' }])
    await append()
    const { id } = await db().announcement.findFirstOrThrow()
    for (const stranger of [ANONYMOUS, actorOf(await aMember())]) {
      await expect(takeBackAnnouncement(stranger, id)).rejects.toBeInstanceOf(NotFound)
      expect(await waitingAnnouncements(stranger)).toEqual([])
      expect(await followersOfAddenda(stranger, article.id)).toBe(0)
    }
    await minutesLater(10)
    await tell()
    expect(await letters()).toHaveLength(1)
    await expect(takeBackAnnouncement(author, id)).rejects.toBeInstanceOf(Conflict)
  })
})

describe('letters', () => {
  test('what happens within an hour of one goes into the next', async () => {
    await aFollower('a@example.com', [{ scope: 'updates' }])
    await append('一')
    await append('二', await anArticle({ authorId: article.authorId, title: '別の記事' }))
    await minutesLater(10)
    await tell()
    await append('三')
    await append('四')
    await minutesLater(10)
    await tell()
    expect(await letters()).toMatchObject([{ subject: '追記: 復元 — 一 ほか1件' }])
    await minutesLater(50)
    await tell()
    const [, second, ...more] = await letters()
    expect(more).toEqual([])
    expect(second?.text).toMatch(/三[\s\S]*四/)
  })

  test('two hundred followers get one each, though two processes write at once', async () => {
    for (let number = 0; number < 200; number++) await aFollower(`reader-${number}@example.com`, [{ scope: 'updates' }])
    await append()
    await minutesLater(10)
    await Promise.all([tell(), tell()])
    await tell()
    const to = (await letters()).map((letter) => letter.to)
    expect(to).toHaveLength(200)
    expect(new Set(to).size).toBe(200)
  })

  test('what somebody no longer follows is not told, and a letter about it that waits is withdrawn', async () => {
    await aFollower('a@example.com', [{ scope: 'updates' }])
    await aFollower('b@example.com', [{ scope: 'updates' }])
    await append()
    await minutesLater(10)
    await spreadNews(SYSTEM)
    await endFollows(secretOf(hashOfEmail('a@example.com')), 'all')
    await writeNews(SYSTEM)
    await endFollows(secretOf(hashOfEmail('b@example.com')), 'all')
    expect(await letters()).toMatchObject([{ to: 'b@example.com', status: 'withdrawn' }])
  })

  test('are written by the blog alone', async () => {
    await expect(spreadNews(author)).rejects.toBeInstanceOf(Forbidden)
    await expect(writeNews(author)).rejects.toBeInstanceOf(Forbidden)
  })
})

describe('an article', () => {
  const input = { revision: 0, change: 'substantive', note: '', path: '', publishAt: '', categories: [] } as const

  test('is told when it appears, though that was arranged long before', async () => {
    await aFollower('a@example.com', [{ scope: 'articles' }])
    const draft = await aDraft()
    await publish(author, draft.id, { ...input, categories: [], publishAt: '2126-01-01T00:00' })
    await minutesLater(60)
    await tell()
    expect(await letters()).toEqual([])
    expect(await waitingAnnouncements(author)).toMatchObject([{ kind: 'article', followers: 1 }])
    await db().article.update({ where: { id: draft.id }, data: { publishedAt: new Date(Date.now() - 10 * 60_000) } })
    await tell()
    expect(await letters()).toMatchObject([{ subject: '新しい記事: 新しい話' }])
  })

  test('of an import is told neither when it comes nor when it is published again', async () => {
    await aFollower('a@example.com', [{ scope: 'articles' }, { scope: 'updates' }])
    await unpublish(author, article.id)
    await publish(author, article.id, { ...input, categories: [] })
    await minutesLater(60)
    await tell()
    expect(await db().announcement.count()).toBe(0)
  })

  async function aDraft() {
    const draft = await anArticle({ authorId: article.authorId, status: 'draft', path: null })
    const body = bodyFromText('はじめに。') as object
    await db().draft.create({ data: { articleId: draft.id, title: '新しい話', body } })
    return draft
  }
})

describe('a comment', () => {
  const hashed = (email: string) => ({
    emailHash: hashOfEmail(email),
    emailCipher: new Uint8Array(1),
    createdAt: new Date(),
  })

  test('reaches who follows the article’s comments, and who asked for answers to their own; never its writer', async () => {
    await aFollower('all@example.com', [{ scope: 'comments', articleId: article.id }])
    await aFollower('asked@example.com', [{ scope: 'replies', articleId: article.id }])
    await aFollower('elsewhere@example.com', [{ scope: 'replies', articleId: article.id }])
    await aFollower('writer@example.com', [
      { scope: 'comments', articleId: article.id },
      { scope: 'replies', articleId: article.id },
    ])
    const first = await aComment(article, hashed('asked@example.com'))
    await aComment(article, hashed('elsewhere@example.com'))
    const answer = await aComment(article, {
      ...hashed('writer@example.com'),
      status: 'held',
      parentId: first.id,
      name: '田中',
      text: 'わかりました。',
    })
    await decide(SYSTEM, [answer.id], 'published')
    await minutesLater(10)
    await tell()
    const all = await letters()
    expect(all.map(({ to }) => to)).toEqual(['all@example.com', 'asked@example.com'])
    expect(all[0]).toMatchObject({
      subject: '田中さんのコメント: 復元',
      text: expect.stringContaining('> わかりました。'),
    })
  })

  test('that a moderator takes away in time, or that is years old, is not told', async () => {
    await aFollower('all@example.com', [{ scope: 'comments', articleId: article.id }])
    const spam = await aComment(article, { ...hashed('x@example.com'), status: 'held' })
    const old = await aComment(article, { status: 'spam' })
    await decide(SYSTEM, [spam.id, old.id], 'published')
    await decide(SYSTEM, [spam.id], 'spam')
    await minutesLater(60)
    await tell()
    expect(await letters()).toEqual([])
  })
})
