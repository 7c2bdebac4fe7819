import { describe, expect, test } from 'vitest'
import { ANONYMOUS, type MemberActor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import { encrypt } from '@/lib/encryption'
import { Forbidden, NotFound } from '@/lib/errors'
import { blockList } from '@/lib/settings/queries'
import { aComment, actorOf, aMember, anArticle } from '@/prisma/factories'
import { amendComment } from './amending'
import { importBlockList } from './block-list-import'
import { decide, decideAll, undoDecision } from './moderating'
import { type QueueFilter, queueFilterIn } from './moderation-input'
import { commentsToModerate, countsOfLists } from './moderation-queries'
import { threadPage } from './queries'

const member = async (role: 'owner' | 'editor' | 'author') => actorOf(await aMember({ role })) as MemberActor
const statuses = async (ids: number[]) =>
  (await db().comment.findMany({ where: { id: { in: ids } }, orderBy: { id: 'asc' } })).map(({ status }) => status)
const filter = (given: Partial<QueueFilter> = {}): QueueFilter => ({ ...queueFilterIn({}), ...given })
const hash = (text: string) => new Uint8Array(Buffer.from(text.padEnd(32, '.')))

describe('undoing', () => {
  test('brings each comment back to what it was, and can itself be undone', async () => {
    const actor = await member('owner')
    const article = await anArticle()
    const ids: number[] = []
    for (const status of ['held', 'held', 'spam'] as const) ids.push((await aComment(article, { status })).id)
    const { decisionId, count } = await decide(actor, ids, 'published')
    expect(count).toBe(3)
    expect(await undoDecision(actor, decisionId ?? 0)).toMatchObject({ count: 3, decisionId: null })
    expect(await statuses(ids)).toEqual(['held', 'held', 'spam'])

    const [one = 0] = ids
    const made = await decide(actor, [one], 'spam')
    const undone = await undoDecision(actor, made.decisionId ?? 0)
    expect(undone.decision).toBe('held')
    await undoDecision(actor, undone.decisionId ?? 0)
    expect(await statuses([one])).toEqual(['spam'])
  })

  test('leaves alone what was decided otherwise since, and is nobody else’s', async () => {
    const [actor, other] = [await member('owner'), await member('owner')]
    const article = await anArticle()
    const ids = [(await aComment(article, { status: 'held' })).id, (await aComment(article, { status: 'held' })).id]
    const { decisionId } = await decide(actor, ids, 'spam')
    await decide(other, [ids[0] ?? 0], 'published')
    for (const stranger of [other, ANONYMOUS])
      await expect(undoDecision(stranger, decisionId ?? 0)).rejects.toBeInstanceOf(NotFound)
    expect((await undoDecision(actor, decisionId ?? 0)).count).toBe(1)
    expect(await statuses(ids)).toEqual(['published', 'held'])
  })
})

describe('all that match', () => {
  test('are decided about together: those of the list, narrowed as it is, and none of others’', async () => {
    const author = await aMember()
    const own = await anArticle({ authorId: author.id })
    const spam = await Promise.all(
      [1, 2, 3].map(async () => (await aComment(own, { status: 'held', heldReasons: ['links'] })).id),
    )
    const real = await aComment(own, { status: 'held' })
    const foreign = await aComment(await anArticle(), { status: 'held', heldReasons: ['links'] })
    const actor = actorOf(author) as MemberActor
    const { count, decisionId } = await decideAll(actor, filter({ reason: 'links' }), 'spam')
    expect(count).toBe(3)
    expect(await statuses([...spam, real.id, foreign.id])).toEqual(['spam', 'spam', 'spam', 'held', 'held'])
    await undoDecision(actor, decisionId ?? 0)
    expect(await statuses(spam)).toEqual(['held', 'held', 'held'])
    expect((await decideAll(ANONYMOUS, filter(), 'spam')).count).toBe(0)
  })
})

describe('the queue is narrowed', () => {
  const found = async (actor: MemberActor, given: Partial<QueueFilter>) =>
    (await commentsToModerate(actor, { ...filter(given), after: null })).comments.map(({ name }) => name).sort()

  test('to an article, a reason, none, and reported ones; and says how many each list has', async () => {
    const actor = await member('owner')
    const [one, other] = [await anArticle(), await anArticle()]
    await aComment(one, { status: 'held', name: 'a', heldReasons: ['flood', 'likeSpam'] })
    await aComment(one, { status: 'held', name: 'b' })
    await aComment(other, { status: 'published', name: 'c', openReports: 1 })
    expect(await found(actor, { article: one.id })).toEqual(['a', 'b'])
    expect(await found(actor, { reason: 'likeSpam' })).toEqual(['a'])
    expect(await found(actor, { reason: 'none' })).toEqual(['b'])
    expect(await found(actor, { list: 'reported' })).toEqual(['c'])
    expect(await countsOfLists(actor, filter())).toMatchObject({ held: 2, reported: 1, published: 1, spam: 0 })
    expect(await countsOfLists(actor, filter({ article: other.id }))).toMatchObject({ held: 0, reported: 1 })
  })

  test('to a sender: of the same address, browser or network, or under the same name', async () => {
    const actor = await member('owner')
    const article = await anArticle()
    const held = { status: 'held' } as const
    const mail = { emailHash: hash('e'), emailCipher: encrypt('e@example.com') }
    const first = await aComment(article, {
      ...{ ...held, name: '1', ...mail, networkHash: hash('n'), ownerTokenHash: hash('o') },
    })
    await aComment(article, { ...held, name: '2', ...mail })
    await aComment(article, { ...held, name: '3', networkHash: hash('n') })
    await aComment(article, { ...held, name: '4', ownerTokenHash: hash('o') })
    await aComment(article, { ...held, name: '1', networkHash: hash('elsewhere') })
    await aComment(article, { ...held, name: '5', networkHash: hash('elsewhere') })
    expect(await found(actor, { sender: first.id })).toEqual(['1', '1', '2', '3', '4'])
    expect(await found(await member('author'), { sender: first.id })).toEqual([])
  })
})

describe('an amendment', () => {
  test('changes the words for every reader, with a note; an author’s under their own articles only', async () => {
    const author = await aMember()
    const article = await anArticle({ authorId: author.id })
    const { id } = await aComment(article, { text: '電話は 000 です' })
    const actor = actorOf(author) as MemberActor
    const words = { text: '電話は（削除）です', amendment: '個人情報を消しました。' }
    await expect(amendComment(await member('author'), id, words)).rejects.toBeInstanceOf(NotFound)
    await amendComment(actor, id, words)
    const [shown] = (await threadPage(article.id, 1)).comments
    expect(shown).toMatchObject(words)
    expect(await db().cacheTag.count({ where: { name: `article-${article.id}` } })).toBe(1)
    expect(await db().auditEntry.count({ where: { verb: 'comment.amend' } })).toBe(1)
  })
})

describe('a block list from a file', () => {
  test('joins the one that is there; by the owner alone', async () => {
    const owner = await member('owner')
    expect(await importBlockList(owner, 'a\r\nb\n')).toBe(2)
    expect(await importBlockList(owner, 'b\nc')).toBe(1)
    expect(await blockList(owner)).toBe('a\nb\nc')
    await expect(importBlockList(await member('editor'), 'd')).rejects.toBeInstanceOf(Forbidden)
    expect(await blockList(owner)).toBe('a\nb\nc')
  })
})
