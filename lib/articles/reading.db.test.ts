import { describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { aCategory, anArticle } from '@/prisma/factories'
import { archive, articlesOfCategory, articlesOfMonth, articlesOfYear, newestArticles } from './listings'
import { neighboursOf, newestInCategory, othersThan, publishedArticle, publishedPages, recentArticles } from './queries'

const day = (text: string) => new Date(`${text}T03:00:00Z`)
const titles = (articles: { title: string }[]) => articles.map((article) => article.title)

describe('one article', () => {
  test('is read with its newest version, in its path’s own spelling', async () => {
    await anArticle({ path: '/2015/03/日本', title: '旧', versions: [{ title: '新' }], categories: ['二', '一'] })
    const article = await publishedArticle('/2015/03/日本')
    expect(article).toMatchObject({ title: '新', version: 2, kind: 'article' })
    expect(article?.categories.map((category) => category.name)).toEqual(['二', '一'])
    expect(await publishedArticle('/2015/03/日')).toBeNull()
  })

  test('what is not published, or not yet, is not there', async () => {
    await anArticle({ path: '/a', status: 'draft' })
    await anArticle({ path: '/b', status: 'unpublished' })
    await anArticle({ path: '/c', publishedAt: day('2099-01-01') })
    await anArticle({ path: '/d', status: 'deleted' })
    for (const path of ['/a', '/b', '/c', '/d']) expect(await publishedArticle(path), path).toBeNull()
    expect(await recentArticles(10)).toEqual([])
  })

  test('names its successor only while that one can be read', async () => {
    const hidden = await anArticle({ status: 'unpublished' })
    const open = await anArticle({ path: '/new', title: '新しい記事' })
    await anArticle({ path: '/old', supersededById: open.id })
    await anArticle({ path: '/older', supersededById: hidden.id })
    expect((await publishedArticle('/old'))?.supersededBy).toEqual({ path: '/new', title: '新しい記事' })
    expect((await publishedArticle('/older'))?.supersededBy).toBeNull()
  })
})

describe('neighbours', () => {
  test('are the next in time on both sides; the ends have one', async () => {
    const [first, second, third] = [
      await anArticle({ publishedAt: day('2015-01-01') }),
      await anArticle({ publishedAt: day('2015-01-02') }),
      await anArticle({ publishedAt: day('2015-01-02') }), // the same instant: the id decides
    ]
    const ids = async (id: number) => {
      const { older, newer } = await neighboursOf(id)
      return [older?.id, newer?.id]
    }
    expect(await ids(first.id)).toEqual([undefined, second.id])
    expect(await ids(second.id)).toEqual([first.id, third.id])
    expect(await ids(third.id)).toEqual([second.id, undefined])
  })

  test('pages and what is not published are nobody’s neighbours', async () => {
    const article = await anArticle({ publishedAt: day('2015-01-01') })
    await anArticle({ kind: 'page', publishedAt: day('2015-01-02') })
    await anArticle({ status: 'draft' })
    expect(await neighboursOf(article.id)).toEqual({ older: null, newer: null })
    expect(titles(await publishedPages())).toHaveLength(1)
  })
})

describe('a category', () => {
  test('shows under an article its five newest others', async () => {
    const category = await aCategory()
    const made = []
    for (let n = 1; n <= 7; n++)
      made.push(await anArticle({ title: `${n}`, publishedAt: day(`2015-01-0${n}`), categories: [category.id] }))
    await anArticle({ title: 'draft', status: 'draft', categories: [category.id] })
    const newest = await newestInCategory(category.id)
    expect(titles(othersThan(made[6]?.id ?? 0, newest))).toEqual(['6', '5', '4', '3', '2'])
    expect(titles(othersThan(made[0]?.id ?? 0, newest))).toEqual(['7', '6', '5', '4', '3'])
  })

  test('is listed newest first, in pages', async () => {
    const category = await aCategory()
    for (let n = 1; n <= 25; n++)
      await anArticle({ title: `${n}`, publishedAt: new Date(2015, 0, n), categories: [category.id] })
    const second = await articlesOfCategory(category.id, 2)
    expect(second).toMatchObject({ page: 2, pages: 2, total: 25 })
    expect(titles(second.items)).toEqual(['5', '4', '3', '2', '1'])
    expect(second.items[0]?.categories[0]?.id).toBe(category.id)
  })
})

describe('lists by time', () => {
  test('follow the blog’s own calendar', async () => {
    await anArticle({ title: 'new year in Tokyo', publishedAt: new Date('2014-12-31T15:00:00Z') })
    await anArticle({ title: 'new year’s eve in Tokyo', publishedAt: new Date('2014-12-31T14:59:59Z') })
    expect(titles((await articlesOfYear(2015, 1)).items)).toEqual(['new year in Tokyo'])
    expect(titles((await articlesOfMonth(2014, 12, 1)).items)).toEqual(['new year’s eve in Tokyo'])
    expect(await archive()).toEqual([
      { year: 2015, total: 1, months: [{ month: 1, count: 1 }] },
      { year: 2014, total: 1, months: [{ month: 12, count: 1 }] },
    ])
  })

  test('an empty blog has one empty page', async () => {
    expect(await newestArticles(1)).toEqual({ items: [], page: 1, pages: 1, total: 0 })
    expect(await archive()).toEqual([])
  })

  test('dates arrive as instants', async () => {
    await anArticle({ publishedAt: day('2015-03-20') })
    expect((await newestArticles(1)).items[0]?.publishedAt).toEqual(day('2015-03-20'))
  })
})

test('a published article without what its page needs cannot be stored', async () => {
  const article = await anArticle()
  await expect(db().article.update({ where: { id: article.id }, data: { path: null } })).rejects.toThrow()
  await expect(db().version.updateMany({ where: { articleId: article.id }, data: { title: 'x' } })).rejects.toThrow()
})
