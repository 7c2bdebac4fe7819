import { beforeEach, describe, expect, test } from 'vitest'
import { assignPath } from '@/lib/addresses/assigning'
import { resolve } from '@/lib/addresses/resolving'
import { type Actor, ANONYMOUS, SYSTEM } from '@/lib/auth/actor'
import { db, inTransaction } from '@/lib/db/client'
import { Conflict, Forbidden, NotFound } from '@/lib/errors'
import { aComment, actorOf, aMember, anAddendum, anArticle } from '@/prisma/factories'
import { bulkInput, doToAll } from './bulk'
import { emptyBin } from './emptying'
import { publishInput } from './input'
import { publish } from './publishing'
import { publishedArticle } from './queries'
import { bin, takeFromBin, unpublish } from './withdrawing'

let author: Actor
let stranger: Actor
let authorId: number

beforeEach(async () => {
  const member = await aMember()
  authorId = member.id
  author = actorOf(member)
  stranger = actorOf(await aMember())
})

const at = (path: string) => resolve(path, new URLSearchParams())
const statusOf = async (id: number) => (await db().article.findUnique({ where: { id } }))?.status
const monthsLater = () => new Date(Date.now() + 31 * 24 * 60 * 60 * 1000)

describe('the bin', () => {
  test('keeps an article, whose address says that it is gone; taken out it comes back there when it is published', async () => {
    const { id, path } = await anArticle({ authorId, categories: ['甲'] })
    await bin(author, id)
    expect(await at(path)).toEqual({ kind: 'gone' })
    await takeFromBin(author, id)
    expect(await statusOf(id)).toBe('unpublished')
    expect(await at(path)).toEqual({ kind: 'unknown' })
    await publish(author, id, publishInput.parse({ revision: 0, categories: ['甲'] }))
    expect((await publishedArticle(path))?.id).toBe(id)
  })

  test('leads readers on where its author said so, but never in a circle or into nothing', async () => {
    const old = await anArticle({ authorId, path: '/2015/03/old' })
    const successor = await anArticle({ authorId, path: '/2017/07/new' })
    for (const redirectTo of [old.path, '/2099/nothing'])
      await expect(bin(author, old.id, { redirectTo }), redirectTo).rejects.toBeInstanceOf(Conflict)
    expect(await statusOf(old.id)).toBe('published')
    await bin(author, old.id, { redirectTo: successor.path })
    expect(await at(old.path)).toEqual({ kind: 'moved', to: successor.path })
    await expect(bin(author, successor.id, { redirectTo: old.path })).rejects.toBeInstanceOf(Conflict)
  })

  test('leads on to where the follower is now, in one hop, before it is emptied and after', async () => {
    const old = await anArticle({ authorId, path: '/2015/03/old' })
    const successor = await anArticle({ authorId, path: '/2017/07/new' })
    await bin(author, old.id, { redirectTo: successor.path })
    await inTransaction((tx) => assignPath(tx, successor.id, '/2017/07/renamed'))
    expect(await at(old.path)).toEqual({ kind: 'moved', to: '/2017/07/renamed' })
    await emptyBin(SYSTEM, monthsLater())
    await inTransaction((tx) => assignPath(tx, successor.id, '/2017/07/again'))
    expect(await at(old.path)).toEqual({ kind: 'moved', to: '/2017/07/again' })
  })

  test('is emptied of what was in it for 30 days; the addresses stay what they were', async () => {
    const successor = await anArticle({ path: '/2017/07/new' })
    const [gone, led, kept] = [
      await anArticle({ authorId }),
      await anArticle({ authorId }),
      await anArticle({ authorId }),
    ]
    await anAddendum(gone)
    await aComment(gone)
    await bin(author, gone.id)
    await bin(author, led.id, { redirectTo: successor.path })
    expect(await emptyBin(SYSTEM)).toBe(0)
    expect(await emptyBin(SYSTEM, monthsLater())).toBe(2)
    expect([await statusOf(gone.id), await statusOf(led.id), await statusOf(kept.id)]).toEqual([
      undefined,
      undefined,
      'published',
    ])
    expect(await at(gone.path)).toEqual({ kind: 'gone' })
    expect(await at(led.path)).toEqual({ kind: 'moved', to: successor.path })
    await expect(takeFromBin(author, gone.id)).rejects.toBeInstanceOf(NotFound)
  })

  test('is no business of others: they are refused and nothing changed', async () => {
    const { id } = await anArticle({ authorId })
    for (const actor of [stranger, ANONYMOUS]) {
      await expect(bin(actor, id)).rejects.toBeInstanceOf(NotFound)
      await expect(unpublish(actor, id)).rejects.toBeInstanceOf(NotFound)
      await expect(emptyBin(actor, monthsLater())).rejects.toBeInstanceOf(Forbidden)
    }
    expect(await statusOf(id)).toBe('published')
    await bin(author, id)
    await expect(takeFromBin(stranger, id)).rejects.toBeInstanceOf(NotFound)
    expect(await statusOf(id)).toBe('deleted')
  })

  test('gives back a draft as a draft', async () => {
    const { id } = await anArticle({ authorId, status: 'draft' })
    await bin(author, id)
    await takeFromBin(author, id)
    expect(await statusOf(id)).toBe('draft')
  })
})

describe('several at once', () => {
  test('are done to one after the other; what is refused for one is done to the rest', async () => {
    const [one, two, foreign] = [await anArticle({ authorId }), await anArticle({ authorId }), await anArticle()]
    const articles = [one.id, two.id, foreign.id]
    expect(await doToAll(author, bulkInput.parse({ act: 'withdraw', articles }))).toBe(2)
    expect(await Promise.all(articles.map(statusOf))).toEqual(['unpublished', 'unpublished', 'published'])
    expect(await doToAll(author, bulkInput.parse({ act: 'bin', articles }))).toBe(2)
    expect(await doToAll(author, bulkInput.parse({ act: 'takeFromBin', articles }))).toBe(2)
  })

  test('are filed under one more category, once, behind those that they have', async () => {
    const { id } = await anArticle({ authorId, categories: ['甲'] })
    const input = bulkInput.parse({ act: 'file', category: '乙', articles: [id, id] })
    await doToAll(author, input)
    await doToAll(author, input)
    const filed = await db().articleCategory.findMany({
      where: { articleId: id },
      orderBy: { position: 'asc' },
      include: { category: true },
    })
    expect(filed.map(({ category, publishedAt }) => [category.name, publishedAt !== null])).toEqual([
      ['甲', true],
      ['乙', true],
    ])
    expect(bulkInput.safeParse({ act: 'file', articles: [id] }).success).toBe(false)
  })
})
