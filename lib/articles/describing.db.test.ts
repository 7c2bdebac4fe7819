import { beforeEach, describe, expect, test } from 'vitest'
import { type Actor, ANONYMOUS } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import { Conflict, NotFound } from '@/lib/errors'
import { actorOf, aMember, anArticle, type MadeArticle } from '@/prisma/factories'
import { describeArticle } from './describing'
import { descriptionInput } from './description-input'
import { articleDescription } from './description-queries'
import { articlesOfYear, newestArticles } from './listings'
import { publishedArticle } from './queries'

let author: Actor
let article: MadeArticle

beforeEach(async () => {
  const member = await aMember()
  author = actorOf(member)
  article = await anArticle({ authorId: member.id, categories: ['甲'] })
})

const input = (said: object = {}) => descriptionInput.parse({ kind: 'article', commentPolicy: 'open', ...said })

describe('the settings of an article', () => {
  test('are seen by readers, and move no date', async () => {
    const next = await anArticle({ path: '/2017/07/next', title: '新しい記事' })
    await describeArticle(
      author,
      article.id,
      input({
        description: '要約',
        canonicalUrl: 'https://elsewhere.example/a',
        noindex: 'on',
        commentPolicy: 'closed',
        commentsCloseAt: '2030-01-01T09:00',
        appliesTo: 'Windows 8.1、Outlook, Outlook',
        supersededBy: next.path,
      }),
    )
    expect(await publishedArticle(article.path)).toMatchObject({
      description: '要約',
      canonicalUrl: 'https://elsewhere.example/a',
      noindex: true,
      evergreen: false,
      commentPolicy: 'closed',
      commentsCloseAt: new Date('2030-01-01T00:00:00Z'),
      appliesTo: ['Windows 8.1', 'Outlook'],
      supersededBy: { path: next.path, title: '新しい記事' },
      substantiveAt: article.substantiveAt,
    })
    expect(await articleDescription(author, article.id)).toMatchObject({ supersededBy: next.path, pinned: false })
    await describeArticle(author, article.id, input())
    expect(await publishedArticle(article.path)).toMatchObject({
      description: null,
      supersededBy: null,
      noindex: false,
    })
  })

  test('expire the article and the lists', async () => {
    await db().cacheTag.deleteMany()
    await describeArticle(author, article.id, input({ evergreen: 'on' }))
    const [filed] = await db().articleCategory.findMany()
    const expired = (await db().cacheTag.findMany()).map(({ name }) => name)
    expect(expired).toEqual(
      expect.arrayContaining([`article-${article.id}`, 'articles', `category-${filed?.categoryId}`]),
    )
  })

  test('make a page of it, which stands in no list, and an article again', async () => {
    const dates = async () => (await db().articleCategory.findMany()).map(({ publishedAt }) => publishedAt)
    await describeArticle(author, article.id, input({ kind: 'page' }))
    expect([await dates(), (await newestArticles(1)).total]).toEqual([[null], 0])
    await describeArticle(author, article.id, input())
    expect([await dates(), (await newestArticles(1)).total]).toEqual([[article.publishedAt], 1])
  })

  test('put a pinned one before newer ones', async () => {
    await anArticle({ title: '新しい', publishedAt: new Date('2020-01-01') })
    await describeArticle(author, article.id, input({ pinned: 'on' }))
    expect((await newestArticles(1)).items[0]).toMatchObject({ id: article.id, pinned: true })
    const { items } = await articlesOfYear(article.publishedAt.getUTCFullYear(), 1)
    expect(items.some(({ pinned }) => pinned)).toBe(false) // there it stands by its date
  })
})

test('a successor or a picture that is not there, and a circle, are refused and nothing changed', async () => {
  const next = await anArticle({ path: '/2017/07/next', supersededById: article.id })
  const picture = `/media/${'0'.repeat(64)}.png`
  for (const said of [
    { supersededBy: '/nothing' },
    { supersededBy: article.path },
    { supersededBy: next.path },
    { cover: picture },
  ])
    await expect(describeArticle(author, article.id, input({ description: 'x', ...said }))).rejects.toBeInstanceOf(
      Conflict,
    )
  expect((await articleDescription(author, article.id))?.description).toBeNull()
})

test('whoever may not edit it is refused and nothing changed', async () => {
  for (const actor of [actorOf(await aMember()), ANONYMOUS]) {
    await expect(describeArticle(actor, article.id, input({ description: 'x' }))).rejects.toBeInstanceOf(NotFound)
    expect(await articleDescription(actor, article.id)).toBeNull()
  }
  expect((await articleDescription(author, article.id))?.description).toBeNull()
})

test('what does not fit is told by its field', () => {
  const wrong = {
    canonicalUrl: 'javascript:alert(1)',
    commentsCloseAt: 'tomorrow',
    appliesTo: Array(11)
      .fill(0)
      .map((_, at) => at)
      .join(','),
  }
  const { error } = descriptionInput.safeParse({ kind: 'article', commentPolicy: 'open', ...wrong })
  expect(error?.issues.map(({ path }) => path[0]).sort()).toEqual(['appliesTo', 'canonicalUrl', 'commentsCloseAt'])
})
