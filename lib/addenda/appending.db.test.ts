import { beforeEach, expect, test } from 'vitest'
import { type Actor, ANONYMOUS } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import { Conflict, NotFound } from '@/lib/errors'
import { bodyFromText } from '@/lib/richtext/body'
import { search } from '@/lib/search/queries'
import { actorOf, aMember, anArticle, type MadeArticle } from '@/prisma/factories'
import { append, withdrawAddendum } from './appending'
import { addendumInput } from './input'
import { addendaOf } from './queries'

let author: Actor
let article: MadeArticle

beforeEach(async () => {
  const member = await aMember()
  author = actorOf(member)
  article = await anArticle({ authorId: member.id, text: '一つ目。\n\n二つ目。', categories: ['甲'] })
})

let keys = 0
const input = (said: object = {}) =>
  addendumInput.parse({
    kind: 'update',
    occurredOn: '2017-07-15',
    body: bodyFromText('新しい手順です。'),
    key: `key-of-this-addendum-${++keys}`,
    ...said,
  })

test('an addendum stands below the article at once; the article’s words stay, its date of change moves', async () => {
  const before = await db().version.findMany()
  const [, second = ''] = article.blockIds
  const said = { summary: '変わりました', placement: 'after', afterBlock: second, supersedes: [second] }
  expect(await append(author, article.id, input(said))).toBe(1)
  expect(await addendaOf(article.id)).toMatchObject([
    { number: 1, kind: 'update', occurredOn: '2017-07-15', summary: '変わりました', supersedes: [second], quotes: [] },
  ])
  expect(await db().version.findMany()).toEqual(before)
  const { substantiveAt } = await db().article.findUniqueOrThrow({ where: { id: article.id } })
  expect(substantiveAt?.getTime()).toBeGreaterThan(article.publishedAt.getTime())
  expect((await search({ query: '新しい手順', page: 1, limit: 5 })).results).toMatchObject([{ matched: 'addendum' }])
})

test('expires the article, the lists, the addenda and the categories', async () => {
  await append(author, article.id, input())
  const tags = (await db().cacheTag.findMany()).map(({ name }) => name)
  const { id } = await db().category.findFirstOrThrow()
  expect(tags).toEqual(expect.arrayContaining([`article-${article.id}`, 'articles', 'addenda', `category-${id}`]))
})

test('the same key twice, also at once, makes one addendum', async () => {
  const same = input()
  expect(await Promise.all([append(author, article.id, same), append(author, article.id, same)])).toEqual([1, 1])
  expect(await append(author, article.id, input())).toBe(2)
  expect(await db().addendum.count()).toBe(2)
})

test('is refused when it says nothing, points to what is gone, or the article is not published; nothing changed', async () => {
  const refused = [
    input({ body: bodyFromText('') }),
    input({ supersedes: ['zzzzzzzz'] }),
    input({ placement: 'after', afterBlock: 'zzzzzzzz' }),
  ]
  for (const one of refused) await expect(append(author, article.id, one)).rejects.toBeInstanceOf(Conflict)
  for (const actor of [actorOf(await aMember()), ANONYMOUS])
    await expect(append(actor, article.id, input())).rejects.toBeInstanceOf(NotFound)
  await db().article.update({ where: { id: article.id }, data: { status: 'unpublished' } })
  await expect(append(author, article.id, input())).rejects.toBeInstanceOf(Conflict)
  expect(await db().addendum.count()).toBe(0)
  expect(await db().cacheTag.count()).toBe(0)
})

test('a withdrawn addendum is seen and found by nobody', async () => {
  await append(author, article.id, input())
  await expect(withdrawAddendum(actorOf(await aMember()), article.id, 1)).rejects.toBeInstanceOf(NotFound)
  expect(await addendaOf(article.id)).toHaveLength(1)
  await withdrawAddendum(author, article.id, 1)
  expect(await addendaOf(article.id)).toEqual([])
  expect((await search({ query: '新しい手順', page: 1, limit: 5 })).total).toBe(0)
  await expect(withdrawAddendum(author, article.id, 9)).rejects.toBeInstanceOf(NotFound)
})
