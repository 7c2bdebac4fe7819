import { beforeEach, describe, expect, test } from 'vitest'
import { type Actor, ANONYMOUS } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import { Conflict, Forbidden, NotFound } from '@/lib/errors'
import { bodyFromText } from '@/lib/richtext/body'
import { search } from '@/lib/search/queries'
import { actorOf, aMember, anArticle } from '@/prisma/factories'
import { discardDraft, StaleDraft, saveDraft, startArticle } from './drafting'
import { publishInput } from './input'
import { publish } from './publishing'
import { publishedArticle } from './queries'
import { articlesInStudio } from './studio-lists'
import { editedArticle } from './studio-queries'
import { bin, unpublish } from './withdrawing'

let author: Actor
let stranger: Actor

beforeEach(async () => {
  author = actorOf(await aMember())
  stranger = actorOf(await aMember())
})

const input = (said: object = {}) => publishInput.parse({ revision: 2, ...said })
const words = (title: string, text = '本文', revision = 1) => ({ title, body: bodyFromText(text), revision })

async function aDraft(title = '題名 Windows 8.1', text = '本文') {
  const id = await startArticle(author)
  await saveDraft(author, id, words(title, text))
  return id
}

const numbers = async () =>
  Object.fromEntries((await db().cacheTag.findMany()).map(({ name, number }) => [name, Number(number)]))

describe('drafts', () => {
  test('a save names the revision it saw; a stale one changes nothing and tells what is stored', async () => {
    const id = await aDraft('一')
    expect(await saveDraft(author, id, words('二', '本文', 2))).toBe(3)
    const stale = await saveDraft(author, id, words('三', '本文', 2)).catch((error) => error)
    expect(stale).toBeInstanceOf(StaleDraft)
    expect(stale.told.stored).toMatchObject({ title: '二', revision: 3 })
    expect((await editedArticle(author, id))?.title).toBe('二')
  })

  test('of two first saves upon what is published one is taken', async () => {
    const article = await anArticle({ authorId: author.kind === 'member' ? author.id : 0 })
    const tries = await Promise.allSettled(
      ['一', '二'].map((title) => saveDraft(author, article.id, words(title, '本文', 0))),
    )
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('what is no body, and what somebody else wrote, is refused and nothing changed', async () => {
    const id = await aDraft('一')
    const script = { type: 'doc', content: [{ type: 'script', attrs: { id: 'aaaaaaaa' } }] }
    await expect(saveDraft(author, id, { title: 'x', body: script, revision: 2 })).rejects.toBeInstanceOf(Conflict)
    for (const actor of [stranger, ANONYMOUS])
      await expect(saveDraft(actor, id, words('x', '本文', 2))).rejects.toBeInstanceOf(NotFound)
    expect(await editedArticle(author, id)).toMatchObject({ title: '一', revision: 2 })
    expect(await editedArticle(stranger, id)).toBeNull()
    await expect(startArticle(ANONYMOUS)).rejects.toBeInstanceOf(Forbidden)
  })

  test('a draft is taken back to what is published, or not at all', async () => {
    const id = await aDraft('一')
    await expect(discardDraft(author, id)).rejects.toBeInstanceOf(Conflict)
    await publish(author, id, input())
    await saveDraft(author, id, words('二', '本文', 2))
    await discardDraft(author, id)
    expect(await editedArticle(author, id)).toMatchObject({ title: '一', revision: 4, isDrafted: false })
  })
})

describe('a save', () => {
  const HERE = crypto.randomUUID()
  const by = (title: string, revision: number, turn: number, writer = HERE) => ({
    ...words(title, '本文', revision),
    ...{ writer, turn },
  })

  test('of the window whose last answer was lost goes on; an overtaken one changes nothing', async () => {
    const id = await startArticle(author)
    await saveDraft(author, id, by('一', 1, 1))
    expect(await saveDraft(author, id, by('二', 1, 2))).toBe(3)
    expect(await saveDraft(author, id, by('一', 1, 1))).toBe(3)
    expect(await editedArticle(author, id)).toMatchObject({ title: '二', revision: 3, writer: HERE })
    await expect(saveDraft(author, id, by('よそ', 1, 1, crypto.randomUUID()))).rejects.toBeInstanceOf(StaleDraft)
  })

  test('upon what was published or thrown away meanwhile is stale, however many saves came since', async () => {
    const id = await aDraft('一')
    await publish(author, id, input())
    await saveDraft(author, id, words('二', '本文', 2))
    await publish(author, id, input({ revision: 3 }))
    await saveDraft(author, id, words('三', '本文', 3))
    for (const seen of [0, 1, 2, 3])
      await expect(saveDraft(author, id, words('古い窓', '本文', seen))).rejects.toBeInstanceOf(StaleDraft)
    expect(await editedArticle(author, id)).toMatchObject({ title: '三', revision: 4 })
  })
})

describe('publishing', () => {
  test('shows readers the words, under an address and headings, and is found', async () => {
    const id = await aDraft('題名 Windows 8.1', '令和の本文')
    const { path, version } = await publish(author, id, input({ categories: ['Windows', '日記', 'Windows'] }))
    expect(path).toMatch(/^\/20\d\d\/\d\d\/windows-8-1$/)
    const article = await publishedArticle(path)
    expect(article).toMatchObject({ title: '題名 Windows 8.1', version, commentPolicy: 'open' })
    expect(article?.categories.map(({ name }) => name)).toEqual(['Windows', '日記'])
    expect((await search({ query: '令和', page: 1, limit: 5 })).total).toBe(1)
    expect(await db().draft.count()).toBe(0)
    expect(await db().auditEntry.findFirst()).toMatchObject({ verb: 'publish', subject: `article ${id}` })
  })

  test('expires the article, the lists, its categories old and new, and its neighbours', async () => {
    const older = await anArticle({ publishedAt: new Date('2015-01-01') })
    const id = await aDraft()
    await publish(author, id, input({ categories: ['甲'] }))
    const before = await numbers()
    await publish(author, id, input({ categories: ['乙'] }))
    const after = await numbers()
    const [one, two] = await db().category.findMany({ orderBy: { id: 'asc' } })
    for (const tag of [
      `article-${id}`,
      `article-${older.id}`,
      'articles',
      'categories',
      `category-${one?.id}`,
      `category-${two?.id}`,
    ])
      expect(after[tag], tag).toBeGreaterThan(before[tag] ?? 0)
  })

  test('mended mistakes move no date; a change of content moves one', async () => {
    const id = await aDraft()
    await publish(author, id, input())
    const dates = () =>
      db().article.findUniqueOrThrow({ where: { id }, select: { publishedAt: true, substantiveAt: true } })
    const first = await dates()
    await saveDraft(author, id, words('題', '直した', 2))
    await publish(author, id, input({ revision: 3, change: 'trivial' }))
    expect(await dates()).toEqual(first)
    await saveDraft(author, id, words('題', '書き換えた', 3))
    await publish(author, id, input({ revision: 4, change: 'substantive', note: '手順' }))
    const last = await dates()
    expect(last.publishedAt).toEqual(first.publishedAt)
    expect(last.substantiveAt?.getTime()).toBeGreaterThan(first.substantiveAt?.getTime() ?? 0)
    const versions = await db().version.findMany({ orderBy: { number: 'asc' } })
    expect(versions.map(({ number, kind, note }) => [number, kind, note])).toEqual([
      [1, 'substantive', null],
      [2, 'trivial', null],
      [3, 'substantive', '手順'],
    ])
  })

  test('a scheduled article waits for its time in the blog’s zone, and may be moved', async () => {
    const id = await aDraft()
    const { path, publishedAt } = await publish(author, id, input({ publishAt: '2099-07-15T12:00' }))
    expect(publishedAt.toISOString()).toBe('2099-07-15T03:00:00.000Z')
    expect(await publishedArticle(path)).toBeNull()
    await publish(author, id, input({ publishAt: '2020-01-01T00:00' }))
    expect(await publishedArticle(path)).not.toBeNull()
  })

  test('another address moves the old one; reserved and foreign ones are refused and nothing changed', async () => {
    const other = await anArticle({ path: '/2015/03/taken' })
    const id = await aDraft()
    const { path } = await publish(author, id, input())
    await publish(author, id, input({ path: '/覚え書き/窓' }))
    const states = async () =>
      (await db().address.findMany({ where: { articleId: id }, orderBy: { id: 'asc' } })).map((row) => [
        row.path,
        row.state,
      ])
    const moved = [
      [path, 'moved'],
      ['/覚え書き/窓', 'current'],
    ]
    expect(await states()).toEqual(moved)
    for (const wrong of ['/feed.xml', '/2015/03', '/studio/x', other.path, '/a b', '/a?b', '//a', '/'])
      await expect(publish(author, id, input({ path: wrong })), wrong).rejects.toBeInstanceOf(Conflict)
    expect(await states()).toEqual(moved)
    await publish(author, id, input({ path }))
    expect(await states()).toEqual([
      [path, 'current'],
      ['/覚え書き/窓', 'moved'],
    ])
  })

  test('is refused without a title, upon a stale draft, and by whoever may not', async () => {
    const id = await aDraft('  ')
    await expect(publish(author, id, input())).rejects.toBeInstanceOf(Conflict)
    await saveDraft(author, id, words('題', '本文', 2))
    await expect(publish(author, id, input())).rejects.toBeInstanceOf(StaleDraft)
    for (const actor of [stranger, ANONYMOUS])
      await expect(publish(actor, id, input({ revision: 3 }))).rejects.toBeInstanceOf(NotFound)
    expect(await db().version.count()).toBe(0)
    expect((await db().article.findUniqueOrThrow({ where: { id } })).status).toBe('draft')
  })

  test('an editor publishes what others wrote', async () => {
    const id = await aDraft()
    await publish(actorOf(await aMember({ role: 'editor' })), id, input())
    expect((await articlesInStudio(author, { filter: 'published', words: 'windows', page: 1 })).total).toBe(1)
    expect((await articlesInStudio(stranger, { filter: 'all', words: '', page: 1 })).total).toBe(0)
  })
})

test('what is withdrawn is read and found by nobody, and comes back where it was', async () => {
  const id = await aDraft('題', '令和')
  const { path, publishedAt } = await publish(author, id, input({ categories: ['甲'] }))
  await expect(unpublish(stranger, id)).rejects.toBeInstanceOf(NotFound)
  expect(await publishedArticle(path)).not.toBeNull()
  await unpublish(author, id)
  expect(await publishedArticle(path)).toBeNull()
  expect((await search({ query: '令和', page: 1, limit: 5 })).total).toBe(0)
  const again = await publish(author, id, input({ categories: ['甲'] }))
  expect([again.path, again.publishedAt]).toEqual([path, publishedAt])
  await bin(author, id)
  expect(await publishedArticle(path)).toBeNull()
  expect(await editedArticle(author, id)).toBeNull()
})
