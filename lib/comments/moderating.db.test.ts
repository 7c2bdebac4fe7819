import { describe, expect, test } from 'vitest'
import { ANONYMOUS } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import { commentsDocument } from '@/lib/feeds/documents'
import { aComment, actorOf, aMember, anArticle } from '@/prisma/factories'
import { answerComment, decide } from './moderating'
import { commentsToModerate, countWaiting, MODERATION_PAGE } from './moderation-queries'
import { threadPage } from './queries'

const statusOf = async (id: number) => (await db().comment.findUniqueOrThrow({ where: { id } })).status
const owner = async () => actorOf(await aMember({ role: 'owner' }))
const feed = async () => JSON.stringify(await commentsDocument())

describe('a decision', () => {
  test('shows a comment to everyone: thread, search and feed; taking it away removes it from all', async () => {
    const actor = await owner()
    const article = await anArticle()
    const { id } = await aComment(article, { status: 'held', text: '秘密でない言葉' })
    expect(await feed()).not.toContain('秘密でない言葉')
    const found = () => db().searchDocument.count({ where: { kind: 'comment', subjectId: id } })
    await decide(actor, [id], 'published')
    expect((await threadPage(article.id, 1)).total).toBe(1)
    expect(await found()).toBe(1)
    expect(await feed()).toContain('秘密でない言葉')
    expect(await db().cacheTag.count({ where: { name: { in: ['comments', `article-${article.id}`] } } })).toBe(2)
    await decide(actor, [id], 'removed')
    expect((await threadPage(article.id, 1)).total).toBe(0)
    expect(await found()).toBe(0)
    expect(await feed()).not.toContain('秘密でない言葉')
  })

  test('between what nobody sees expires nothing, and the same one twice is noted once', async () => {
    const actor = await owner()
    const { id } = await aComment(await anArticle(), { status: 'held' })
    await decide(actor, [id], 'spam')
    await decide(actor, [id], 'spam')
    expect(await statusOf(id)).toBe('spam')
    expect(await db().cacheTag.count()).toBe(0)
    expect(await db().auditEntry.count({ where: { verb: 'comment.spam' } })).toBe(1)
    await decide(actor, [id], 'held')
    expect(await statusOf(id)).toBe('held')
  })

  test('is an author’s under their own articles only; of many, all or none', async () => {
    const author = await aMember()
    const own = await aComment(await anArticle({ authorId: author.id }), { status: 'held' })
    const other = await aComment(await anArticle(), { status: 'held' })
    await expect(decide(actorOf(author), [own.id, other.id], 'published')).rejects.toBeInstanceOf(NotFound)
    await expect(decide(ANONYMOUS, [own.id], 'published')).rejects.toBeInstanceOf(NotFound)
    expect([await statusOf(own.id), await statusOf(other.id)]).toEqual(['held', 'held'])
    await decide(actorOf(author), [own.id], 'published')
    expect(await statusOf(own.id)).toBe('published')
    expect(await countWaiting(actorOf(author))).toBe(0)
  })

  test('brings nothing back that its writer erased', async () => {
    const { id } = await aComment(await anArticle(), { status: 'removed', text: '', name: '' })
    await decide(await owner(), [id], 'published')
    expect(await statusOf(id)).toBe('removed')
  })

  test('about a secret comment shows it to nobody', async () => {
    const article = await anArticle()
    const { id } = await aComment(article, { status: 'held', secret: true })
    await decide(await owner(), [id], 'published')
    expect((await threadPage(article.id, 1)).total).toBe(0)
    expect(await db().searchDocument.count({ where: { kind: 'comment', subjectId: id } })).toBe(0)
  })
})

describe('an answer from the queue', () => {
  test('publishes both, once, and stands on the second level', async () => {
    const member = await aMember({ name: '花子' })
    const article = await anArticle({ authorId: member.id, commentPolicy: 'closed' })
    const asked = await aComment(article, { status: 'held', createdAt: new Date() })
    const actor = { kind: 'member', id: member.id, role: 'author' } as const
    await answerComment(actor, asked.id, { text: 'ありがとうございます。', key: '' })
    await answerComment(actor, asked.id, { text: 'ありがとうございます。', key: '' })
    const { comments } = await threadPage(article.id, 1)
    expect(comments.map(({ parentId, byAuthor, name }) => [parentId, byAuthor, name])).toEqual([
      [null, false, asked.name],
      [asked.id, true, '花子'],
    ])
  })

  test('to what the member may not decide about is refused, and nothing is published', async () => {
    const asked = await aComment(await anArticle(), { status: 'held' })
    const actor = { kind: 'member', id: (await aMember()).id, role: 'author' } as const
    await expect(answerComment(actor, asked.id, { text: 'x', key: '' })).rejects.toBeInstanceOf(NotFound)
    expect(await db().comment.count()).toBe(1)
    expect(await statusOf(asked.id)).toBe('held')
  })
})

describe('the queue', () => {
  const all = { list: 'held', words: '', article: null, sender: null, reason: null, after: null } as const

  test('goes on where the page before ended, the newest first', async () => {
    const actor = await owner()
    const article = await anArticle()
    const moment = new Date('2026-01-01T00:00:00Z')
    for (let n = 0; n < MODERATION_PAGE + 2; n++) await aComment(article, { status: 'held', createdAt: moment })
    const first = await commentsToModerate(actor, all)
    const second = await commentsToModerate(actor, { ...all, after: first.comments.at(-1) ?? null })
    expect([first.comments.length, first.hasMore, second.comments.length, second.hasMore]).toEqual([
      MODERATION_PAGE,
      true,
      2,
      false,
    ])
    const ids = [...first.comments, ...second.comments].map(({ id }) => id)
    expect(ids).toEqual([...ids].sort((one, other) => other - one))
    expect(await countWaiting(actor)).toBe(ids.length)
  })

  test('is searched by name and words, with no character that means more', async () => {
    const actor = await owner()
    const article = await anArticle()
    await aComment(article, { status: 'held', name: 'Taro', text: '100% です' })
    await aComment(article, { status: 'held', text: '100 です' })
    const found = async (words: string) => (await commentsToModerate(actor, { ...all, words })).comments.length
    expect([await found('taro'), await found('100%'), await found('_'), await found('です')]).toEqual([1, 1, 0, 2])
  })

  test('shows an author what is theirs, and others nothing', async () => {
    const author = await aMember()
    await aComment(await anArticle({ authorId: author.id }), { status: 'held' })
    await aComment(await anArticle(), { status: 'held' })
    expect((await commentsToModerate(actorOf(author), all)).comments).toHaveLength(1)
    expect((await commentsToModerate(ANONYMOUS, all)).comments).toHaveLength(0)
  })
})
