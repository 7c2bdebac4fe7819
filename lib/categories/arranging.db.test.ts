import { beforeEach, describe, expect, test } from 'vitest'
import { resolve } from '@/lib/addresses/resolving'
import { type Actor, ANONYMOUS } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import { Conflict, Forbidden, NotFound } from '@/lib/errors'
import { aCategory, actorOf, aMember, anArticle } from '@/prisma/factories'
import { addCategory, changeCategory, shiftCategory } from './arranging'
import { categoryInput } from './input'
import { mergeCategory, removeCategory } from './merging'
import { categoryBySlug, categoryTree } from './queries'
import { categoriesInStudio, categoryNamesForStudio, possibleParents } from './studio-queries'

let editor: Actor
let author: Actor

beforeEach(async () => {
  editor = actorOf(await aMember({ role: 'editor' }))
  author = actorOf(await aMember())
})

const input = (said: object) => categoryInput.parse(said)
const at = (path: string) => resolve(encodeURI(path), new URLSearchParams())
const names = async (parentId: number | null = null) =>
  (await db().category.findMany({ where: { parentId }, orderBy: { position: 'asc' } })).map(({ name }) => name)
const numberOf = async (tag: string) => (await db().cacheTag.findUnique({ where: { name: tag } }))?.number ?? 0n
const everything = async () => [await db().category.findMany({ orderBy: { id: 'asc' } }), await db().address.findMany()]

/** What a verb expires: the tags whose numbers rose meanwhile. */
async function expiredBy(change: () => Promise<unknown>, ...tags: string[]): Promise<string[]> {
  const before = await Promise.all(tags.map(numberOf))
  await change()
  const after = await Promise.all(tags.map(numberOf))
  return tags.filter((_, index) => (after[index] ?? 0n) > (before[index] ?? 0n))
}

describe('adding', () => {
  test('puts a category behind its siblings, under the words of its name', async () => {
    const windows = await addCategory(editor, input({ name: 'Windows' }))
    await addCategory(editor, input({ name: '日記' }))
    const id = await addCategory(
      editor,
      input({ name: 'Windows 8.1', parentId: String(windows), product: 'Windows 8.1', supportEndsOn: '2023-01-10' }),
    )
    expect(await names()).toEqual(['Windows', '日記'])
    expect(await db().category.findUnique({ where: { id } })).toMatchObject({ slug: 'windows-8-1', parentId: windows })
    expect((await categoryBySlug('windows-8-1'))?.supportEndsOn).toBe('2023-01-10')
    expect(await at('/category/windows-8-1')).toEqual({ kind: 'found' })
  })

  test('authors are offered each with those below it', async () => {
    const windows = await addCategory(editor, input({ name: 'Windows' }))
    await addCategory(editor, input({ name: '日記' }))
    for (const name of ['Windows 10', 'Windows 11'])
      await addCategory(editor, input({ name, parentId: String(windows) }))
    expect(await categoryNamesForStudio()).toEqual(['Windows', 'Windows 10', 'Windows 11', '日記'])
  })

  test('of a name or slug that another has, or below what is not there, is refused', async () => {
    await aCategory({ name: 'Windows', slug: 'windows' })
    for (const said of [{ name: 'Windows' }, { name: '窓', slug: 'windows' }])
      await expect(addCategory(editor, input(said))).rejects.toBeInstanceOf(Conflict)
    await expect(addCategory(editor, input({ name: '窓', parentId: '99' }))).rejects.toBeInstanceOf(NotFound)
    expect(await names()).toEqual(['Windows'])
  })

  test('a slug is one segment of a path', () => {
    for (const slug of ['a/b', 'a b', 'a?b', 'a#b', 'a%20b', 'a\\b', 'あ'.repeat(81)])
      expect(categoryInput.safeParse({ name: 'x', slug }).success, slug).toBe(false)
    expect(input({ name: 'x', slug: 'が'.normalize('NFD') }).slug).toBe('が')
  })
})

describe('changing', () => {
  test('renaming expires what names categories', async () => {
    const { id, slug } = await aCategory()
    const rename = () => changeCategory(editor, id, input({ name: '新しい名前', slug }))
    expect(await expiredBy(rename, 'categories')).toEqual(['categories'])
    expect((await categoryTree())[0]?.name).toBe('新しい名前')
  })

  test('under a new slug the former address leads there at once, with its feeds and further pages', async () => {
    const { id } = await aCategory({ name: '日記', slug: 'diary' })
    await changeCategory(editor, id, input({ name: '日記', slug: '日々' }))
    const now = encodeURI('/category/日々')
    expect(await at('/category/diary')).toEqual({ kind: 'moved', to: now })
    expect(await at('/category/diary/feed.xml')).toEqual({ kind: 'moved', to: `${now}/feed.xml` })
    expect(await at('/category/diary/page/2')).toEqual({ kind: 'moved', to: `${now}/page/2` })
    expect(await at('/category/日々')).toEqual({ kind: 'found' })
    expect(await at('/category/日々/feed.xml')).toEqual({ kind: 'found' })
  })

  test('it may come back to a slug that it had; no other category may take it', async () => {
    const { id } = await aCategory({ name: '日記', slug: 'diary' })
    const { id: other } = await aCategory({ name: '本', slug: 'books' })
    await changeCategory(editor, id, input({ name: '日記', slug: 'days' }))
    await expect(changeCategory(editor, other, input({ name: '本', slug: 'diary' }))).rejects.toBeInstanceOf(Conflict)
    await changeCategory(editor, id, input({ name: '日記', slug: 'diary' }))
    expect(await at('/category/diary')).toEqual({ kind: 'found' })
    expect(await at('/category/days')).toEqual({ kind: 'moved', to: '/category/diary' })
  })

  test('below another, but never below itself', async () => {
    const top = await aCategory({ name: '上' })
    const middle = await aCategory({ name: '中', parentId: top.id })
    const low = await aCategory({ name: '下', parentId: middle.id })
    for (const parent of [top, middle, low])
      await expect(
        changeCategory(editor, top.id, input({ name: '上', parentId: String(parent.id) })),
      ).rejects.toBeInstanceOf(Conflict)
    const all = (await categoriesInStudio(editor)) ?? []
    expect(possibleParents(all, middle.id).map(({ name }) => name)).toEqual(['上'])
    await changeCategory(editor, low.id, input({ name: '下' }))
    await changeCategory(editor, top.id, input({ name: '上', parentId: String(low.id) }))
    expect(await names(low.id)).toEqual(['上'])
    expect(await names(top.id)).toEqual(['中'])
  })

  test('two at once that would put each below the other: one is refused', async () => {
    const [one, two] = [await aCategory({ name: '一' }), await aCategory({ name: '二' })]
    const tries = await Promise.allSettled([
      changeCategory(editor, one.id, input({ name: '一', parentId: String(two.id) })),
      changeCategory(editor, two.id, input({ name: '二', parentId: String(one.id) })),
    ])
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('its place among its siblings, up and down; the ends stay', async () => {
    const [one, two] = [await aCategory({ name: '一' }), await aCategory({ name: '二' })]
    await aCategory({ name: '三', position: 7 })
    const move = () => shiftCategory(editor, one.id, 'down')
    expect(await expiredBy(move, 'categories')).toEqual(['categories'])
    expect(await names()).toEqual(['二', '一', '三'])
    await shiftCategory(editor, two.id, 'up')
    await shiftCategory(editor, one.id, 'down')
    expect(await names()).toEqual(['二', '三', '一'])
  })
})

describe('merging', () => {
  test('articles come over at the place that the category had with each; the address leads there', async () => {
    const from = await aCategory({ name: '古', slug: 'old' })
    const into = await aCategory({ name: '新', slug: 'new' })
    const both = await anArticle({ categories: ['古', '他', '新'] })
    const one = await anArticle({ categories: ['他', '古'] })
    const merge = () => mergeCategory(editor, from.id, into.id)
    const tags = ['categories', 'articles', `category-${from.id}`, `category-${into.id}`]
    expect(await expiredBy(merge, ...tags)).toEqual(tags)
    const filed = async (articleId: number) =>
      (
        await db().articleCategory.findMany({
          where: { articleId },
          orderBy: { position: 'asc' },
          include: { category: true },
        })
      ).map(({ category }) => category.name)
    expect(await filed(both.id)).toEqual(['新', '他'])
    expect(await filed(one.id)).toEqual(['他', '新'])
    expect((await categoryBySlug('new'))?.count).toBe(2)
    expect(await at('/category/old')).toEqual({ kind: 'moved', to: '/category/new' })
  })

  test('what stood below comes along, also when the other itself stood there', async () => {
    const top = await aCategory({ name: '上', slug: 'top' })
    const middle = await aCategory({ name: '中', parentId: top.id })
    const low = await aCategory({ name: '下', parentId: middle.id })
    await changeCategory(editor, top.id, input({ name: '上', slug: 'above' }))
    await mergeCategory(editor, top.id, low.id)
    expect(await names()).toEqual(['下'])
    expect(await names(low.id)).toEqual(['中'])
    const now = { kind: 'moved', to: `/category/${low.slug}` }
    expect([await at('/category/top'), await at('/category/above')]).toEqual([now, now])
  })

  test('into itself, or into none, changes nothing', async () => {
    const { id } = await aCategory()
    await expect(mergeCategory(editor, id, id)).rejects.toBeInstanceOf(Conflict)
    await expect(mergeCategory(editor, id, 99)).rejects.toBeInstanceOf(NotFound)
    expect(await names()).toHaveLength(1)
  })
})

describe('removing', () => {
  test('takes an empty one away: its addresses are gone, and may name another later', async () => {
    const { id } = await aCategory({ name: '空', slug: 'first' })
    await changeCategory(editor, id, input({ name: '空', slug: 'second' }))
    expect(await expiredBy(() => removeCategory(editor, id), 'categories')).toEqual(['categories'])
    expect([await at('/category/first'), await at('/category/second')]).toEqual([{ kind: 'gone' }, { kind: 'gone' }])
    await addCategory(editor, input({ name: '空', slug: 'second' }))
    expect(await at('/category/second')).toEqual({ kind: 'found' })
  })

  test('one with articles, even hidden ones, or with others below it stays', async () => {
    const filed = await aCategory({ name: '下書き' })
    await anArticle({ status: 'draft', categories: [filed.id] })
    const parent = await aCategory()
    await aCategory({ parentId: parent.id })
    for (const { id } of [filed, parent]) await expect(removeCategory(editor, id)).rejects.toBeInstanceOf(Conflict)
    expect(await db().category.count()).toBe(3)
  })
})

test('whoever is no editor arranges nothing', async () => {
  const one = await aCategory({ name: '一', slug: 'one' })
  const two = await aCategory({ name: '二', slug: 'two' })
  const before = await everything()
  for (const actor of [author, ANONYMOUS]) {
    const tries = [
      addCategory(actor, input({ name: '三' })),
      changeCategory(actor, one.id, input({ name: 'x', slug: 'x' })),
      shiftCategory(actor, one.id, 'down'),
      mergeCategory(actor, one.id, two.id),
      removeCategory(actor, one.id),
    ]
    for (const attempt of tries) await expect(attempt).rejects.toBeInstanceOf(Forbidden)
    expect(await categoriesInStudio(actor)).toBeNull()
  }
  expect(await everything()).toEqual(before)
})
