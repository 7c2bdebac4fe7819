import { beforeEach, describe, expect, test, vi } from 'vitest'
import { publishAddendum, withdrawAddendum } from '@/lib/addenda/publishing'
import { editedAddendum } from '@/lib/addenda/studio-queries'
import { type MemberActor, SYSTEM } from '@/lib/auth/actor'
import { takeUp } from '@/lib/comments/taking-up'
import { db, inTransaction } from '@/lib/db/client'
import { decrypt, encrypt } from '@/lib/encryption'
import { env } from '@/lib/env'
import { takeBackAnnouncement, waitingAnnouncements } from '@/lib/following/announcements'
import { endFollows, forgetFollower } from '@/lib/following/own'
import { hashOfEmail, secretOf } from '@/lib/following/secrets'
import { contentIn } from '@/lib/mail/content'
import { postLetter } from '@/lib/mail/outbox'
import { aComment, aFollower, aMember, anArticle, type MadeArticle } from '@/prisma/factories'
import { spreadNews } from './spreading'
import { writeNews } from './writing'

vi.mock('@/lib/env', async (original) => {
  const { env, ...rest } = await original<typeof import('@/lib/env')>()
  return { ...rest, env: vi.fn(env) }
})

let author: MemberActor
let article: MadeArticle
const WRITER = 'writer@example.com'

beforeEach(async () => {
  const { env: real } = await vi.importActual<typeof import('@/lib/env')>('@/lib/env')
  vi.mocked(env).mockReturnValue({ ...real(), SMTP_URL: 'smtp://127.0.0.1' })
  const { id, role } = await aMember()
  author = { kind: 'member', id, role }
  article = await anArticle({ authorId: id, title: '復元' })
})

const aCommentBy = (email: string, said: object = {}) =>
  aComment(article, { text: '秘密の言葉', emailCipher: encrypt(email), emailHash: hashOfEmail(email), ...said })

/** An addendum that is made of the comment, and published. @returns its number */
async function takenUp({ id }: { id: number }): Promise<number> {
  const { number } = await takeUp(author, id)
  await show(number)
  return number
}
async function show(number: number): Promise<void> {
  const revision = (await editedAddendum(author, article.id, number))?.revision ?? 0
  await publishAddendum(author, article.id, number, { revision, change: 'substantive' })
}
async function minutesLater(minutes: number): Promise<void> {
  await db().$executeRaw`update "Announcement" set at = at - make_interval(mins => ${minutes}::int)`
  await spreadNews(SYSTEM)
  await writeNews(SYSTEM)
}
const letters = async () =>
  (await db().letter.findMany({ orderBy: { id: 'asc' } })).map(({ emailCipher, content, ...letter }) => ({
    ...letter,
    to: decrypt(emailCipher ?? new Uint8Array()),
    ...contentIn(content ?? new Uint8Array()),
  }))

describe('whoever wrote the comment that an addendum was made of', () => {
  test('is thanked by one letter when its author can no longer take it back', async () => {
    await takenUp(await aCommentBy(WRITER))
    await db().addendum.updateMany({ data: { summary: '手順が変わりました' } })
    expect(await waitingAnnouncements(author)).toMatchObject([{ followers: 0, thanks: true }])
    await minutesLater(9)
    expect(await letters()).toEqual([])
    await minutesLater(1)
    await minutesLater(60)
    const [letter, ...more] = await letters()
    expect(more).toEqual([])
    expect(letter).toMatchObject({ to: WRITER, subject: 'コメントをもとに追記しました: 復元', followId: null })
    expect(letter?.text).toContain('追記: 復元 — 手順が変わりました')
    expect(letter?.text).toContain(`${article.path}#addendum-1`)
    const secret = secretOf(hashOfEmail(WRITER))
    expect(letter?.html).toContain(`/following/${secret}`)
    expect(letter?.headers['List-Unsubscribe']).toContain(`/api/following/${secret}/end>`)
    expect(letter?.secrets).toEqual([secret])
    expect(`${letter?.html}${letter?.text}`).not.toMatch(/key=|秘密の言葉|読者/)
  })

  test('is thanked once, however often the addendum is withdrawn and shown again', async () => {
    const number = await takenUp(await aCommentBy(WRITER))
    await withdrawAddendum(author, article.id, number)
    await minutesLater(10)
    expect(await letters()).toEqual([])
    await show(number)
    await minutesLater(10)
    expect(await letters()).toMatchObject([{ status: 'waiting' }])
    await withdrawAddendum(author, article.id, number)
    expect(await letters()).toMatchObject([{ status: 'withdrawn' }])
    await show(number)
    await minutesLater(60)
    expect(await letters()).toMatchObject([{ status: 'withdrawn' }])
  })

  test('hears nothing when the news is taken back, though the addendum stays', async () => {
    await takenUp(await aCommentBy(WRITER))
    const [waiting] = await waitingAnnouncements(author, article.id)
    await takeBackAnnouncement(author, waiting?.id ?? 0)
    await minutesLater(60)
    expect(await letters()).toEqual([])
    expect(await db().follower.count()).toBe(0)
  })

  test.each([
    ['left no address', { emailCipher: null, emailHash: null }],
    ['left one that is none, years ago', { emailCipher: encrypt('A B <x@') }],
    ['spoke of it from another site', { kind: 'webmention' as const }],
  ])('hears nothing when they %s, while followers do', async (_, said) => {
    await aFollower('a@example.com', [{ scope: 'updates' }])
    const comment = await aCommentBy(WRITER)
    await takenUp(comment)
    await db().comment.update({ where: { id: comment.id }, data: said })
    await minutesLater(10)
    expect(await letters()).toMatchObject([{ to: 'a@example.com' }])
  })

  test('is not written to as a member', async () => {
    const { id: memberId } = await aMember()
    await takenUp(await aCommentBy(WRITER, { memberId }))
    expect(await waitingAnnouncements(author)).toEqual([])
    await minutesLater(10)
    expect(await letters()).toEqual([])
  })

  test('is not thanked where no letters are sent', async () => {
    const { env: real } = await vi.importActual<typeof import('@/lib/env')>('@/lib/env')
    vi.mocked(env).mockReturnValue({ ...real(), SMTP_URL: undefined })
    await takenUp(await aCommentBy(WRITER))
    expect(await waitingAnnouncements(author)).toEqual([])
    await minutesLater(10)
    expect(await letters()).toEqual([])
  })
})

describe('an address that nobody has confirmed', () => {
  test('is thanked once for ever, whatever is typed under how many comments', async () => {
    await takenUp(await aCommentBy(WRITER))
    await takenUp(await aCommentBy(WRITER))
    await minutesLater(10)
    expect(await letters()).toHaveLength(1)
    await db().follower.deleteMany() // swept away after 30 days
    await takenUp(await aCommentBy(WRITER))
    await minutesLater(10)
    expect(await letters()).toHaveLength(1)
  })

  test('hears nothing when it ever got another letter, or was asked whether it wants news', async () => {
    const letter = { event: 'confirmation 1', to: WRITER, subject: 'x', text: 'x' }
    await inTransaction((tx) => postLetter(tx, letter))
    await aFollower('asked@example.com', [{ scope: 'updates' }], { confirmedAt: null, askedAt: new Date() })
    await takenUp(await aCommentBy(WRITER))
    await takenUp(await aCommentBy('asked@example.com'))
    await minutesLater(10)
    expect(await letters()).toMatchObject([{ event: 'confirmation 1' }])
  })

  test('that was erased hears nothing', async () => {
    await aFollower(WRITER, [{ scope: 'updates' }])
    const comment = await aCommentBy(WRITER)
    await inTransaction((tx) => forgetFollower(tx, hashOfEmail(WRITER)))
    await takenUp(comment)
    await minutesLater(10)
    expect(await letters()).toEqual([])
  })
})

describe('an address that follows something', () => {
  test('is thanked for each addendum, and gets no other letter about it', async () => {
    await aFollower(WRITER, [{ scope: 'updates' }])
    await takenUp(await aCommentBy(WRITER))
    await takenUp(await aCommentBy(WRITER))
    await minutesLater(10)
    expect((await letters()).map(({ to, event }) => [to, event.split(' ')[0]])).toEqual([
      [WRITER, 'thanks'],
      [WRITER, 'thanks'],
    ])
  })

  test('is not thanked when it has ended all that it followed', async () => {
    await aFollower(WRITER, [{ scope: 'updates' }], { askedAt: new Date() })
    await endFollows(secretOf(hashOfEmail(WRITER)), 'all')
    await takenUp(await aCommentBy(WRITER))
    await minutesLater(10)
    expect(await letters()).toEqual([])
  })
})
