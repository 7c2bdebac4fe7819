import { describe, expect, test } from 'vitest'
import { ANONYMOUS } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import { decrypt } from '@/lib/encryption'
import { Conflict, NotFound, TooMany } from '@/lib/errors'
import { aComment, actorOf, aMember, anAddendum, anArticle } from '@/prisma/factories'
import type { NewComment } from './arriving'
import { ownComment, reviseComment, takeBack } from './own'
import { postComment } from './posting'
import { threadPage } from './queries'

const said = (given: Partial<NewComment> = {}): NewComment => ({
  ...{ name: '読者', email: null, url: null, text: '助かりました。', outdated: false, heading: '', parent: null },
  ...{ key: '', subject: '', moment: '', sender: { network: '192.0.2.1', token: null } },
  ...given,
})
const from = (network: string, token: string | null = null) => ({ sender: { network, token } })
const stored = (id: number) => db().comment.findUniqueOrThrow({ where: { id } })
const setting = (key: string, value: string) => db().setting.create({ data: { key, value } })
const count = () => db().comment.count()

describe('a reader’s comment', () => {
  test('is held, knows what it was written against, and is found nowhere', async () => {
    const article = await anArticle({ html: '<h2>手順</h2><p>本文</p>' })
    await anAddendum(article)
    const { id, isPublished, token } = await postComment(
      ANONYMOUS,
      article.id,
      said({ email: 'reader@example.com', outdated: true, heading: '手順' }),
    )
    expect(isPublished).toBe(false)
    expect(await stored(id)).toMatchObject({
      ...{ status: 'held', heldReasons: [], articleVersion: 1, addendaSeen: 1, memberId: null },
      ...{ outdated: true, outdatedHeading: '手順' },
    })
    expect(decrypt((await stored(id)).emailCipher ?? new Uint8Array())).toBe('reader@example.com')
    expect((await threadPage(article.id, 1)).comments).toEqual([])
    expect(await db().searchDocument.count({ where: { kind: 'comment' } })).toBe(0)
    expect(await db().cacheTag.count()).toBe(0)
    expect(await ownComment(token, id)).toMatchObject({ id, isWaiting: true })
    expect(await ownComment('x'.repeat(43), id)).toBeNull()
  })

  test('a heading that the article does not have is not believed', async () => {
    const article = await anArticle()
    const { id } = await postComment(ANONYMOUS, article.id, said({ outdated: true, heading: '<b>うそ</b>' }))
    expect(await stored(id)).toMatchObject({ outdated: true, outdatedHeading: null })
  })

  test('is published at once where the blog wants it, and expires its article alone', async () => {
    await setting('commentModeration', 'suspicious')
    const article = await anArticle()
    const { id, isPublished } = await postComment(ANONYMOUS, article.id, said())
    expect(isPublished).toBe(true)
    expect((await threadPage(article.id, 1)).comments.map((comment) => comment.id)).toEqual([id])
    expect(await db().searchDocument.count({ where: { kind: 'comment', subjectId: id } })).toBe(1)
    const tags = await db().cacheTag.findMany({ select: { name: true }, orderBy: { name: 'asc' } })
    expect(tags.map(({ name }) => name)).toEqual([`article-${article.id}`, 'comments'])
  })

  test('of somebody known by an earlier one is published where only firsts are held', async () => {
    await setting('commentModeration', 'firsts')
    const article = await anArticle()
    const first = await postComment(ANONYMOUS, article.id, said())
    expect(first.isPublished).toBe(false)
    await db().comment.update({ where: { id: first.id }, data: { status: 'published' } })
    const sender = { network: '198.51.100.7', token: first.token }
    expect((await postComment(ANONYMOUS, article.id, said({ text: '追伸です。', sender }))).isPublished).toBe(true)
    expect((await postComment(ANONYMOUS, article.id, said({ text: '初めまして。' }))).isPublished).toBe(false)
  })
})

describe('never doubled', () => {
  test('sent many times at once it is one, and each gets the same answer', async () => {
    const article = await anArticle()
    const answers = await Promise.all(Array.from({ length: 6 }, () => postComment(ANONYMOUS, article.id, said())))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(await count()).toBe(1)
  })

  test('sent again from another network with the same key it is one', async () => {
    const article = await anArticle()
    const one = said({ key: 'random', ...from('192.0.2.1') })
    const other = said({ key: 'random', ...from('198.51.100.7') })
    const answers = await Promise.all([one, other].map((input) => postComment(ANONYMOUS, article.id, input)))
    expect(answers[0]).toEqual(answers[1])
    expect(await count()).toBe(1)
  })

  test('the repeat of what others can read by now opens nothing', async () => {
    const article = await anArticle()
    const { id } = await postComment(ANONYMOUS, article.id, said())
    await db().comment.update({ where: { id }, data: { status: 'published' } })
    expect(await postComment(ANONYMOUS, article.id, said())).toEqual({ id, isPublished: true, token: null })
  })

  test('a repeat is answered though comments were closed since; a day later it is another comment', async () => {
    const article = await anArticle()
    const { id } = await postComment(ANONYMOUS, article.id, said())
    await db().article.update({ where: { id: article.id }, data: { commentPolicy: 'closed' } })
    expect((await postComment(ANONYMOUS, article.id, said())).id).toBe(id)
    await db().article.update({ where: { id: article.id }, data: { commentPolicy: 'open' } })
    await db().comment.update({ where: { id }, data: { createdAt: new Date(Date.now() - 25 * 60 * 60 * 1000) } })
    expect((await postComment(ANONYMOUS, article.id, said())).id).not.toBe(id)
  })

  test('other people in the same network, and other answers, are others', async () => {
    const article = await anArticle()
    const parent = await aComment(article)
    const inputs = [said(), said({ name: '別の読者' }), said({ parent: parent.id }), said({ text: '別の話です。' })]
    for (const input of inputs) await postComment(ANONYMOUS, article.id, input)
    expect(await count()).toBe(5)
  })
})

describe('refused, and nothing is stored:', () => {
  const refusedAs = async (kind: unknown, articleId: number, input = said()) => {
    const before = await count()
    await expect(postComment(ANONYMOUS, articleId, input)).rejects.toBeInstanceOf(kind)
    expect(await count()).toBe(before)
  }

  test('an article that is not there, not published or takes none', async () => {
    await refusedAs(NotFound, 999)
    await refusedAs(NotFound, (await anArticle({ status: 'draft' })).id)
    await refusedAs(NotFound, (await anArticle({ publishedAt: new Date(Date.now() + 60_000) })).id)
    await refusedAs(NotFound, (await anArticle({ commentPolicy: 'off' })).id)
  })

  test('comments that are closed, by hand or by their day', async () => {
    await refusedAs(Conflict, (await anArticle({ commentPolicy: 'closed' })).id)
    await refusedAs(Conflict, (await anArticle({ commentsCloseAt: new Date(Date.now() - 1000) })).id)
    const { id } = await anArticle({ commentsCloseAt: new Date(Date.now() + 60_000) })
    expect((await postComment(ANONYMOUS, id, said())).id).toBeGreaterThan(0)
  })

  test('an answer to what cannot be read', async () => {
    const article = await anArticle()
    const held = await aComment(article, { status: 'held' })
    const secret = await aComment(article, { secret: true })
    const elsewhere = await aComment(await anArticle())
    for (const { id } of [held, secret, elsewhere]) await refusedAs(NotFound, article.id, said({ parent: id }))
  })

  test('a name that is a member’s or looks like it', async () => {
    await aMember({ name: 'Hanako' })
    const article = await anArticle({ authorName: '山田' })
    for (const name of ['hanako', 'Ｈａｎａｋｏ', 'Hаnаkо', 'H a n a k o', '山田', '山田（筆者）', '筆者'])
      await refusedAs(Conflict, article.id, said({ name }))
  })

  test('more than five a minute from one network, while others get through', async () => {
    const article = await anArticle()
    for (let n = 0; n < 5; n++) await postComment(ANONYMOUS, article.id, said({ text: `${n} 回目です。` }))
    await refusedAs(TooMany, article.id, said({ text: '6 回目です。' }))
    expect((await postComment(ANONYMOUS, article.id, said({ ...from('198.51.100.7') }))).id).toBeGreaterThan(0)
  })
})

test('an answer to an answer stands beside it', async () => {
  const article = await anArticle()
  const top = await aComment(article)
  const answer = await aComment(article, { parentId: top.id })
  const { id } = await postComment(ANONYMOUS, article.id, said({ parent: answer.id }))
  expect((await stored(id)).parentId).toBe(top.id)
})

test('a member’s comment is published under their name, whoever the form says they are', async () => {
  const member = await aMember({ name: '花子' })
  const article = await anArticle({ authorId: member.id, commentPolicy: 'closed' })
  const answer = await postComment(actorOf(member), article.id, said({ name: '誰か' }))
  expect(answer).toEqual({ id: answer.id, isPublished: true, token: null })
  expect(await stored(answer.id)).toMatchObject({ name: '花子', memberId: member.id, ownerTokenHash: null })
})

describe('suspicious comments are held or put aside, and their senders are told nothing', () => {
  const fateOf = async (given: Partial<NewComment>) => {
    const article = await anArticle()
    const { id, isPublished } = await postComment(ANONYMOUS, article.id, said(given))
    const { status, heldReasons } = await stored(id)
    expect(isPublished).toBe(false)
    return [status, ...heldReasons]
  }

  test('by what they hold', async () => {
    await setting('commentModeration', 'suspicious')
    await setting('blockedWords', 'ブランド　コピー\nCASINO')
    expect(await fateOf({ subject: 'x' })).toEqual(['spam', 'honeypot'])
    expect(await fateOf({ text: 'best Ｃａｓｉｎｏ here' })).toEqual(['spam', 'blockedWord'])
    expect(await fateOf({ url: 'https://casino.example/' })).toEqual(['spam', 'blockedWord'])
    expect(await fateOf({ text: 'https://a.example https://b.example https://c.example' })).toEqual(['held', 'links'])
  })

  test('by the same words elsewhere', async () => {
    await setting('commentModeration', 'suspicious')
    const text = 'この記事はとても素晴らしいです。私のサイトも見てください。'
    const { id } = await postComment(ANONYMOUS, (await anArticle()).id, said({ text }))
    expect(await fateOf({ text: text.replace('サイト', 'ｻｲﾄ'), ...from('198.51.100.7') })).toEqual([
      'held',
      'duplicate',
    ])
    await db().comment.update({ where: { id }, data: { status: 'spam', taught: 'spam' } })
    expect(await fateOf({ text, ...from('198.51.100.8') })).toEqual(['spam', 'knownSpam'])
  })

  test('by a flood on one article, from wherever it comes', async () => {
    await setting('commentModeration', 'suspicious')
    const article = await anArticle()
    for (let n = 0; n < 30; n++) await aComment(article, { createdAt: new Date() })
    const { id } = await postComment(ANONYMOUS, article.id, said())
    expect(await stored(id)).toMatchObject({ status: 'held', heldReasons: ['flood'] })
  })
})

describe('a comment of one’s own', () => {
  test('is changed for a quarter of an hour, and judged anew', async () => {
    const article = await anArticle()
    const { id, token } = await postComment(ANONYMOUS, article.id, said())
    await db().comment.update({ where: { id }, data: { status: 'published' } })
    await reviseComment(token ?? '', id, { text: '書きなおしました。' })
    expect(await stored(id)).toMatchObject({ text: '書きなおしました。', status: 'held' })
    expect((await stored(id)).editedAt).not.toBeNull()
    await db().comment.update({ where: { id }, data: { createdAt: new Date(Date.now() - 16 * 60_000) } })
    await expect(reviseComment(token ?? '', id, { text: '遅すぎます。' })).rejects.toBeInstanceOf(Conflict)
  })

  test('is nobody else’s to change or to take back', async () => {
    const { id } = await postComment(ANONYMOUS, (await anArticle()).id, said())
    await expect(reviseComment('x'.repeat(43), id, { text: '乗っ取り' })).rejects.toBeInstanceOf(NotFound)
    await expect(takeBack('x'.repeat(43), id)).rejects.toBeInstanceOf(NotFound)
    expect(await stored(id)).toMatchObject({ text: '助かりました。', status: 'held' })
  })

  test('is erased when it is taken back; its place stays while answers stand below it', async () => {
    await setting('commentModeration', 'suspicious')
    const article = await anArticle()
    const { id, token } = await postComment(ANONYMOUS, article.id, said({ email: 'reader@example.com' }))
    await aComment(article, { parentId: id, createdAt: new Date() })
    await takeBack(token ?? '', id)
    expect(await stored(id)).toMatchObject({
      ...{ status: 'removed', name: '', text: '', url: null, emailCipher: null, emailHash: null },
      ...{ networkHash: null, ownerTokenHash: null },
    })
    expect((await threadPage(article.id, 1)).comments[0]).toMatchObject({ id, removed: true })
    expect(await db().searchDocument.count({ where: { kind: 'comment', subjectId: id } })).toBe(0)
  })
})
