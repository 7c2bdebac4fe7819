import { beforeEach, describe, expect, test } from 'vitest'
import { type Actor, ANONYMOUS } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import { Conflict, NotFound } from '@/lib/errors'
import { feedDocument } from '@/lib/feeds/documents'
import { bodyFromText } from '@/lib/richtext/body'
import { search } from '@/lib/search/queries'
import { actorOf, aMember, anAddendum, anArticle, type MadeArticle } from '@/prisma/factories'
import { discardAddendum, StaleAddendum, saveAddendum, startAddendum } from './drafting'
import { savedAddendum } from './input'
import { publishAddendum, withdrawAddendum } from './publishing'
import { addendaOf } from './queries'
import { addendaInStudio, editedAddendum } from './studio-queries'

let author: Actor
let article: MadeArticle

beforeEach(async () => {
  const member = await aMember()
  author = actorOf(member)
  article = await anArticle({ authorId: member.id, text: '一つ目。\n\n二つ目。', categories: ['甲'] })
})

let keys = 0
const aKey = () => `key-of-this-addendum-${++keys}`
const words = (revision: number, said: object = {}) =>
  savedAddendum.parse({ occurredOn: '2017-07-15', body: bodyFromText('新しい手順です。'), revision, ...said })
const now = (revision: number, change: 'trivial' | 'substantive' = 'substantive') => ({ revision, change })

/** Begun, saved and published. @returns its number */
async function append(said: object = {}): Promise<number> {
  const { number } = await startAddendum(author, article.id, aKey())
  await saveAddendum(author, article.id, number, words(0, said))
  return publishAddendum(author, article.id, number, now(1))
}
const found = async (query: string) => (await search({ query, page: 1, limit: 5 })).results
const substantiveAt = async () => (await db().article.findUniqueOrThrow({ where: { id: article.id } })).substantiveAt

describe('writing', () => {
  test('the same key twice, also at once, begins one addendum', async () => {
    const key = aKey()
    const [one, other] = await Promise.all([1, 2].map(() => startAddendum(author, article.id, key)))
    expect(one).toEqual(other)
    expect(one).toMatchObject({ number: 1, revision: 0, status: 'draft', placement: 'end' })
    expect((await startAddendum(author, article.id, aKey())).number).toBe(2)
  })

  test('readers see nothing of what is not published', async () => {
    const { number } = await startAddendum(author, article.id, aKey())
    await saveAddendum(author, article.id, number, words(0, { summary: 'まだ' }))
    expect(await addendaOf(article.id)).toEqual([])
    expect(await db().cacheTag.count()).toBe(0)
    expect(await addendaInStudio(author, article.id)).toMatchObject([{ summary: 'まだ', hasDraft: true, revision: 1 }])
  })

  test('a stale save overwrites nothing, and shows what is stored', async () => {
    const { number } = await startAddendum(author, article.id, aKey())
    await saveAddendum(author, article.id, number, words(0, { summary: '先' }))
    const refusal = await saveAddendum(author, article.id, number, words(0, { summary: '後' })).catch((error) => error)
    expect(refusal).toBeInstanceOf(StaleAddendum)
    expect(refusal.told.stored).toMatchObject({ summary: '先', revision: 1 })
    expect(await editedAddendum(author, article.id, number)).toMatchObject({ summary: '先', revision: 1 })
  })

  test('others find nothing to begin, save, publish, discard or withdraw; nothing changed', async () => {
    const number = await append()
    const before = await db().addendum.findMany()
    for (const actor of [actorOf(await aMember()), ANONYMOUS]) {
      const tries = [
        startAddendum(actor, article.id, aKey()),
        saveAddendum(actor, article.id, number, words(2)),
        publishAddendum(actor, article.id, number, now(2)),
        discardAddendum(actor, article.id, number),
        withdrawAddendum(actor, article.id, number),
      ]
      for (const one of await Promise.allSettled(tries))
        expect(one).toMatchObject({ status: 'rejected', reason: expect.any(NotFound) })
      expect(await addendaInStudio(actor, article.id)).toEqual([])
      expect(await editedAddendum(actor, article.id, number)).toBeNull()
    }
    expect(await db().addendum.findMany()).toEqual(before)
  })

  test('discarding takes back what was typed, and what never was published altogether', async () => {
    const begun = await startAddendum(author, article.id, aKey())
    await discardAddendum(author, article.id, begun.number)
    expect(await db().addendum.count()).toBe(0)
    const number = await append({ summary: '公開した' })
    await saveAddendum(author, article.id, number, words(2, { summary: '書きかけ' }))
    await discardAddendum(author, article.id, number)
    expect(await editedAddendum(author, article.id, number)).toMatchObject({ summary: '公開した', revision: 4 })
  })
})

describe('publishing', () => {
  test('it stands below the article at once; the article’s words stay, its date of change moves', async () => {
    const before = await db().version.findMany()
    const [, second = ''] = article.blockIds
    const said = { summary: ' 変わりました ', placement: 'after', afterBlock: second, supersedes: [second] }
    expect(await append(said)).toBe(1)
    expect(await addendaOf(article.id)).toMatchObject([
      {
        number: 1,
        kind: 'update',
        occurredOn: '2017-07-15',
        summary: '変わりました',
        supersedes: [second],
        quotes: [],
      },
    ])
    expect(await db().version.findMany()).toEqual(before)
    expect((await substantiveAt())?.getTime()).toBeGreaterThan(article.publishedAt.getTime())
    expect(await found('新しい手順')).toMatchObject([{ matched: 'addendum' }])
  })

  test('expires the article, the lists, the addenda and the categories', async () => {
    await append()
    const tags = (await db().cacheTag.findMany()).map(({ name }) => name)
    const { id } = await db().category.findFirstOrThrow()
    expect(tags).toEqual(expect.arrayContaining([`article-${article.id}`, 'articles', 'addenda', `category-${id}`]))
  })

  test('a second click publishes nothing twice, and a stale one is refused', async () => {
    const { number } = await startAddendum(author, article.id, aKey())
    await saveAddendum(author, article.id, number, words(0))
    const clicks = [1, 2].map(() => publishAddendum(author, article.id, number, now(1)))
    expect(await Promise.all(clicks)).toEqual([1, 1])
    await saveAddendum(author, article.id, number, words(2, { summary: 'よそで' }))
    await expect(publishAddendum(author, article.id, number, now(2))).rejects.toBeInstanceOf(StaleAddendum)
    expect(await addendaOf(article.id)).toMatchObject([{ summary: null }])
  })

  test.each([
    ['says nothing', { body: bodyFromText('') }, 'addenda.empty'],
    ['has no day', { occurredOn: '' }, 'addenda.badDay'],
    ['stands nowhere', { placement: 'after' }, 'addenda.noPlace'],
    ['supersedes what is gone', { supersedes: ['zzzzzzzz'] }, 'addenda.blockGone'],
    ['stands after what is gone', { placement: 'after', afterBlock: 'zzzzzzzz' }, 'addenda.blockGone'],
  ])('one that %s is refused, and what was typed is kept', async (_, said, sentence) => {
    const { number } = await startAddendum(author, article.id, aKey())
    await saveAddendum(author, article.id, number, words(0, said))
    await expect(publishAddendum(author, article.id, number, now(1))).rejects.toThrow(sentence)
    expect(await addendaOf(article.id)).toEqual([])
    expect(await editedAddendum(author, article.id, number)).toMatchObject({ ...said, revision: 1, status: 'draft' })
    expect(await db().cacheTag.count()).toBe(0)
  })

  test('an article that readers do not see takes none', async () => {
    const { number } = await startAddendum(author, article.id, aKey())
    await saveAddendum(author, article.id, number, words(0))
    await db().article.update({ where: { id: article.id }, data: { status: 'unpublished' } })
    await expect(publishAddendum(author, article.id, number, now(1))).rejects.toThrow('addenda.notPublished')
    await expect(startAddendum(author, article.id, aKey())).rejects.toBeInstanceOf(Conflict)
  })
})

describe('editing what is published', () => {
  const feed = async () => (await feedDocument('feed.xml', null))?.body
  const mend = async (change: 'trivial' | 'substantive') => {
    const number = await append({ summary: '手順が変わりました' })
    const before = { feed: await feed(), substantiveAt: await substantiveAt() }
    const said = { summary: '手順が変わりました。', body: bodyFromText('新しい手順でした。') }
    await saveAddendum(author, article.id, number, words(2, said))
    await publishAddendum(author, article.id, number, now(3, change))
    return before
  }

  test('a mended typo moves no byte of a feed and no date; the page shows it', async () => {
    const before = await mend('trivial')
    expect(await addendaOf(article.id)).toMatchObject([
      { summary: '手順が変わりました。', plainText: '新しい手順でした。' },
    ])
    expect(await feed()).toBe(before.feed)
    expect(await substantiveAt()).toEqual(before.substantiveAt)
    expect(await found('手順でした')).toMatchObject([{ matched: 'addendum' }])
  })

  test('a changed content is told by the feed under the same id', async () => {
    const before = await mend('substantive')
    const told = await feed()
    expect(told).toContain('新しい手順でした。')
    expect(told?.match(/<id>[^<]+<\/id>/g)).toEqual(before.feed?.match(/<id>[^<]+<\/id>/g))
    expect((await substantiveAt())?.getTime()).toBeGreaterThan(before.substantiveAt?.getTime() ?? 0)
  })

  test('every published state is kept', async () => {
    await mend('trivial')
    expect(await db().addendumVersion.findMany({ orderBy: { number: 'asc' } })).toMatchObject([
      { number: 1, summary: '手順が変わりました', change: 'substantive' },
      { number: 2, summary: '手順が変わりました。', change: 'trivial' },
    ])
  })

  test('a passage that was edited away since stays what it points to', async () => {
    const [first = ''] = article.blockIds
    const number = await append({ supersedes: [first] })
    const version = await db().version.findFirstOrThrow()
    const rendered = (version.rendered as unknown[]).slice(1) as object[]
    await db().version.create({ data: { ...version, number: 2, rendered, body: version.body as object } })
    await db().article.update({ where: { id: article.id }, data: { currentVersion: 2 } })
    await saveAddendum(author, article.id, number, words(2, { supersedes: [first], summary: '直した' }))
    await publishAddendum(author, article.id, number, now(3, 'trivial'))
    expect(await addendaOf(article.id)).toMatchObject([{ summary: '直した', quotes: [{ id: first }] }])
  })

  test('an imported addendum is edited like any other', async () => {
    const imported = await anAddendum(article, { text: '取り込んだ追記' })
    await saveAddendum(author, article.id, imported.number, words(imported.revision))
    await publishAddendum(author, article.id, imported.number, now(imported.revision + 1, 'trivial'))
    expect(await addendaOf(article.id)).toMatchObject([{ plainText: '新しい手順です。' }])
    expect((await db().addendum.findFirstOrThrow()).feedId).toBe(imported.feedId)
  })
})

describe('withdrawing', () => {
  test('is seen and found by nobody, and can be shown again as it was', async () => {
    const number = await append()
    await withdrawAddendum(author, article.id, number)
    expect(await addendaOf(article.id)).toEqual([])
    expect(await found('新しい手順')).toEqual([])
    await publishAddendum(author, article.id, number, now(3))
    expect(await addendaOf(article.id)).toHaveLength(1)
    expect(await db().addendumVersion.count()).toBe(1)
    await expect(withdrawAddendum(author, article.id, 9)).rejects.toBeInstanceOf(NotFound)
  })
})
