import { expect, test } from 'vitest'
import { makeResetLink, resetPassword } from '@/lib/accounts/resetting'
import { ANONYMOUS, SYSTEM } from '@/lib/auth/actor'
import { decideByLink, linkedComment } from '@/lib/comments/by-link'
import { eraseCommentsOf } from '@/lib/comments/erasing'
import { decide } from '@/lib/comments/moderating'
import { db, inTransaction } from '@/lib/db/client'
import { decrypt, encrypt, keyedHash } from '@/lib/encryption'
import { Forbidden, NotFound } from '@/lib/errors'
import { contentIn } from '@/lib/mail/content'
import { storeSettings } from '@/lib/settings/changing'
import { aComment, actorOf, aMember, anArticle } from '@/prisma/factories'
import { writeToModerators } from './moderators'

const KEY = { passwordHash: 'a hash' }
const HOUR = 60 * 60 * 1000
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR)
const wanting = (moderatorLetters: 'each' | 'daily' | 'none') => storeSettings(db(), { moderatorLetters })

/** What was written, in order: to whom, and what. */
async function letters() {
  const rows = await db().letter.findMany({ orderBy: { id: 'asc' } })
  return rows.map(({ event, emailCipher, content }) => ({
    ...{ event, to: decrypt(emailCipher ?? new Uint8Array()) },
    ...contentIn(content ?? new Uint8Array()),
  }))
}

const held = (article: Parameters<typeof aComment>[0], said: object = {}) =>
  aComment(article, { status: 'held', createdAt: new Date(), ...said })

test('whoever may decide about a comment is written to, once', async () => {
  const owner = await aMember({ role: 'owner', ...KEY })
  const author = await aMember(KEY)
  const [left, keyless] = [await aMember({ ...KEY, leftAt: new Date() }), await aMember({ role: 'editor' })]
  const own = await anArticle({ authorId: author.id, title: '証明書の生成' })
  const { id } = await held(own, { name: '読者', text: '> 引用\n手順が変わっています。', outdated: true })
  await held(await anArticle({ authorId: left.id }))
  await aComment(own, { status: 'published', createdAt: new Date() })
  await aComment(own, { status: 'spam', createdAt: new Date() })
  await held(own, { createdAt: inHours(-25) })
  expect(await writeToModerators(SYSTEM)).toBe(3)
  expect(await writeToModerators(SYSTEM)).toBe(0)
  const written = await letters()
  expect(written.map(({ to }) => to).sort()).toEqual([author.email, owner.email, owner.email].sort())
  expect(written.map(({ to }) => to)).not.toContain(keyless.email)
  expect(written.find(({ to }) => to === author.email)).toMatchObject({
    event: `comment ${id}`,
    subject: '承認待ちのコメント：読者さん「証明書の生成」',
    text: expect.stringContaining('> > 引用\n> 手順が変わっています。'),
  })
})

test('a comment that is erased leaves no word of it in a letter, sent or not', async () => {
  await aMember({ role: 'owner', ...KEY })
  const emailHash = keyedHash('reader@example.com')
  await held(await anArticle(), { text: 'ないしょ', emailHash, emailCipher: encrypt('reader@example.com') })
  await writeToModerators(SYSTEM)
  await inTransaction((tx) => eraseCommentsOf(tx, emailHash))
  expect(await db().letter.findMany()).toMatchObject([{ status: 'withdrawn', content: null, emailCipher: null }])
})

test('by the link the comment is seen in its context, and decided about once', async () => {
  const owner = await aMember({ role: 'owner', ...KEY })
  const article = await anArticle({ title: '証明書の生成' })
  const parent = await aComment(article, { name: '先の人', text: '先の話' })
  const { id } = await held(article, { parentId: parent.id, text: 'その後' })
  await writeToModerators(SYSTEM)
  const token = (await letters())[0]?.secrets[0] ?? ''
  expect(await linkedComment(token)).toMatchObject({
    isUsed: false,
    comment: { id, text: 'その後', answers: { name: '先の人', text: '先の話' }, article: { title: '証明書の生成' } },
  })
  expect(await decideByLink(token, 'published')).toEqual({ commentId: id, articleId: article.id })
  expect(await linkedComment(token)).toMatchObject({ isUsed: true, comment: { status: 'published' } })
  await expect(decideByLink(token, 'spam')).rejects.toBeInstanceOf(NotFound)
  expect(await db().comment.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: 'published' })
  expect(await db().auditEntry.findFirstOrThrow()).toMatchObject({ memberId: owner.id, verb: 'comment.published' })
})

test('of two who use a link at once, one decides', async () => {
  await aMember({ role: 'owner', ...KEY })
  await held(await anArticle())
  await writeToModerators(SYSTEM)
  const token = (await letters())[0]?.secrets[0] ?? ''
  const tries = await Promise.allSettled([decideByLink(token, 'published'), decideByLink(token, 'spam')])
  expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test.each([
  ['whose member left', () => db().member.updateMany({ data: { leftAt: new Date() } })],
  ['that is a week old', () => db().moderationLink.updateMany({ data: { expiresAt: new Date() } })],
  ['whose member may decide about it no more', () => db().member.updateMany({ data: { role: 'author' } })],
])('a link %s shows and decides nothing', async (_, change) => {
  await aMember({ role: 'owner', ...KEY })
  const { id } = await held(await anArticle())
  await writeToModerators(SYSTEM)
  const token = (await letters())[0]?.secrets[0] ?? ''
  await change()
  expect(await linkedComment(token)).toBeNull()
  await expect(decideByLink(token, 'published')).rejects.toBeInstanceOf(NotFound)
  expect(await db().comment.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: 'held' })
  expect(await db().moderationLink.count({ where: { usedAt: { not: null } } })).toBe(0)
})

test('a password that is reset ends its member’s links, and nobody is told of a comment anew', async () => {
  const [one, other] = [await aMember({ role: 'owner', ...KEY }), await aMember({ role: 'owner', ...KEY })]
  await held(await anArticle())
  await writeToModerators(SYSTEM)
  const tokenTo = async (member: typeof one) =>
    /decision\/([\w-]+)/.exec((await letters()).find(({ to }) => to === member.email)?.text ?? '')?.[1] ?? ''
  await resetPassword(await makeResetLink(SYSTEM, one.id, { withoutSecondStep: false }), 'another long phrase')
  expect(await linkedComment(await tokenTo(one))).toBeNull()
  await expect(decideByLink(await tokenTo(one), 'published')).rejects.toBeInstanceOf(NotFound)
  expect(await writeToModerators(SYSTEM)).toBe(0)
  await decideByLink(await tokenTo(other), 'published')
})

test('many at once come in one letter, and a flood of comments is no flood of letters', async () => {
  await aMember({ role: 'owner', ...KEY })
  const article = await anArticle()
  for (let n = 0; n < 40; n++) await held(article, { text: `宣伝 ${n}` })
  expect(await writeToModerators(SYSTEM)).toBe(1)
  await held(article)
  expect(await writeToModerators(SYSTEM)).toBe(0)
  expect(await writeToModerators(SYSTEM, inHours(1.1))).toBe(1)
  const [many] = await letters()
  expect(many?.subject).toContain('40件')
  expect(many?.secrets).toHaveLength(20)
  expect(many?.text).toContain('ほかに20件')
})

test('once a day, where the owner wants it so, at eight by the blog’s clock', async () => {
  await aMember({ role: 'owner', ...KEY })
  await wanting('daily')
  const article = await anArticle()
  const at = (time: string) => new Date(`2026-11-28T${time}+09:00`)
  await held(article, { createdAt: at('01:00') })
  await held(article, { createdAt: at('02:00') })
  expect(await writeToModerators(SYSTEM, at('07:59'))).toBe(0)
  expect(await writeToModerators(SYSTEM, at('08:00'))).toBe(1)
  await held(article, { createdAt: at('08:30') })
  expect(await writeToModerators(SYSTEM, at('09:00'))).toBe(0)
  expect(await writeToModerators(SYSTEM, new Date('2026-11-29T07:59+09:00'))).toBe(0)
  expect(await writeToModerators(SYSTEM, new Date('2026-11-29T08:00+09:00'))).toBe(1)
  expect((await letters()).map(({ event }) => event)).toEqual(['comments of 2026-11-28', 'comments of 2026-11-29'])
})

test('where the owner wants none, none is written; and nobody else has them written', async () => {
  const owner = await aMember({ role: 'owner', ...KEY })
  await held(await anArticle())
  await wanting('none')
  expect(await writeToModerators(actorOf(owner))).toBe(0)
  await wanting('each')
  for (const actor of [ANONYMOUS, actorOf(await aMember({ role: 'editor' }))])
    await expect(writeToModerators(actor)).rejects.toBeInstanceOf(Forbidden)
  expect(await db().letter.count()).toBe(0)
})

test('a letter that still waits when its comment is decided about is not sent', async () => {
  const owner = await aMember({ role: 'owner', ...KEY })
  const article = await anArticle()
  const [first] = [await held(article), await held(article)]
  await writeToModerators(SYSTEM)
  await decide(actorOf(owner), [first.id], 'published')
  const states = await db().letter.findMany({ orderBy: { id: 'asc' }, select: { status: true } })
  expect(states).toEqual([{ status: 'withdrawn' }, { status: 'waiting' }])
})
