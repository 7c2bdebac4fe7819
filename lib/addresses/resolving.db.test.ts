import { describe, expect, test } from 'vitest'
import { hashOfToken, newToken } from '@/lib/auth/tokens'
import { db } from '@/lib/db/client'
import { aCategory, aComment, anArticle } from '@/prisma/factories'
import { resolve } from './resolving'

const at = (address: string) => {
  const [path = '', query = ''] = address.split('?')
  return resolve(path, new URLSearchParams(query))
}
const anAddress = (data: {
  path: string
  query?: string
  articleId?: number
  location?: string
  state?: 'moved' | 'gone'
}) => db().address.create({ data: { state: 'moved', ...data } })

describe('an article', () => {
  test('is found at its own path, however its escapes are written', async () => {
    await anArticle({ path: '/2015/03/日本.html' })
    expect(await at('/2015/03/%E6%97%A5%E6%9C%AC.html')).toMatchObject({ kind: 'found' })
    expect(await at('/2015/03/%e6%97%a5%e6%9c%ac.html')).toMatchObject({ kind: 'found' })
  })

  test('other spellings of its path move to it in one hop, with their query', async () => {
    await anArticle({ path: '/2015/03/post.html' })
    for (const spelling of ['/2015/03/post', '/2015/03/post.html/', '/2015/03/post/', '/2015/03/post/index.html']) {
      expect(await at(`${spelling}?a=1`), spelling).toEqual({ kind: 'moved', to: '/2015/03/post.html?a=1' })
    }
  })

  test('a path that is not composed (NFD) moves to the composed one', async () => {
    await anArticle({ path: '/2015/03/が' })
    expect(await at(encodeURI('/2015/03/が'.normalize('NFD')))).toEqual({ kind: 'moved', to: encodeURI('/2015/03/が') })
  })

  test('former addresses lead to where it is now; a query that named it is used up', async () => {
    const article = await anArticle({ path: '/2015/03/new' })
    await anAddress({ path: '/old.html', articleId: article.id })
    await anAddress({ path: '/', query: 'p=123', articleId: article.id })
    expect(await at('/old.html')).toEqual({ kind: 'moved', to: '/2015/03/new' })
    expect(await at('/?utm_source=feed&p=123')).toEqual({ kind: 'moved', to: '/2015/03/new?utm_source=feed' })
  })

  test('drafts and scheduled articles are unknown, also at their former addresses', async () => {
    const draft = await anArticle({ path: '/2015/03/draft', status: 'draft' })
    await anArticle({ path: '/2099/03/later', publishedAt: new Date('2099-03-01T00:00:00Z') })
    await anAddress({ path: '/old', articleId: draft.id })
    for (const path of ['/2015/03/draft', '/2099/03/later', '/old'])
      expect(await at(path), path).toEqual({ kind: 'unknown' })
  })

  test('a deleted one is gone', async () => {
    const article = await anArticle({ path: '/2015/03/x' })
    await db().article.update({ where: { id: article.id }, data: { status: 'deleted', deletedAt: new Date() } })
    expect(await at('/2015/03/x')).toEqual({ kind: 'gone' })
  })

  test('whose path looks like a list stands before the list', async () => {
    await anArticle({ path: '/2015', publishedAt: new Date('2015-01-01T00:00:00Z') })
    expect(await at('/2015')).toEqual({ kind: 'found', twin: '/member/2015' })
  })
})

describe('a list', () => {
  test('exists while it has something to show', async () => {
    await anArticle({ publishedAt: new Date('2015-03-20T00:00:00Z') })
    expect(await at('/2015/03')).toEqual({ kind: 'found', page: '/archive/2015/03' })
    expect(await at('/2015')).toEqual({ kind: 'found', page: '/archive/2015' })
    for (const path of ['/2015/04', '/2016', '/page/2', '/2015/03/page/2', '/page/0'])
      expect(await at(path), path).toEqual({ kind: 'unknown' })
  })

  test('months are those of the blog, not of UTC', async () => {
    await anArticle({ publishedAt: new Date('2015-03-31T16:00:00Z') }) // 1 April in Tokyo
    expect(await at('/2015/04')).toMatchObject({ kind: 'found' })
    expect(await at('/2015/03')).toEqual({ kind: 'unknown' })
  })

  test('has one address: first pages, slashes and the archive’s own paths move', async () => {
    await anArticle({ publishedAt: new Date('2015-03-20T00:00:00Z') })
    await aCategory({ slug: 'メール' })
    const moves = {
      '/page/1': '/',
      '/2015/03/': '/2015/03',
      '/2015/03/page/1': '/2015/03',
      '/archive/2015/03': '/2015/03',
    }
    for (const [from, to] of Object.entries(moves)) expect(await at(from), from).toEqual({ kind: 'moved', to })
    expect(await at(encodeURI('/category/メール/'))).toEqual({ kind: 'moved', to: encodeURI('/category/メール') })
    expect(await at(encodeURI('/category/メール'))).toEqual({ kind: 'found' })
    expect(await at('/category/unknown')).toEqual({ kind: 'unknown' })
  })

  test('addresses of an old system lead to ours', async () => {
    await anAddress({ path: '/blog/2015/03/', location: '/2015/03' })
    await anAddress({ path: '/blog/index.rdf', location: '/index.rdf' })
    expect(await at('/blog/2015/03/index.html')).toEqual({ kind: 'moved', to: '/2015/03' })
    expect(await at('/blog/index.rdf')).toEqual({ kind: 'moved', to: '/index.rdf' })
  })
})

test('what was taken away for good is gone', async () => {
  await anAddress({ path: '/gone', state: 'gone' })
  expect(await at('/gone')).toEqual({ kind: 'gone' })
})

test('needless escapes are another spelling; years that no calendar has, and odd queries, are no error', async () => {
  await anArticle({ path: '/2015/03/foo' })
  expect(await at('/2015/03/%66oo')).toEqual({ kind: 'moved', to: '/2015/03/foo' })
  for (const path of ['/9999', '/9999/12', '/0000', '/0000/01'])
    expect(await at(path), path).toEqual({ kind: 'unknown' })
  expect(await resolve('/2015/03/foo', new URLSearchParams('x=%00'))).toMatchObject({ kind: 'found' })
})

test('broken escapes are malformed, pages for rewriting only are unknown', async () => {
  expect(await at('/bad%E6%97')).toEqual({ kind: 'malformed' })
  expect(await at('/a%2Fb')).toEqual({ kind: 'malformed' })
  expect(await at('/missing/404/x')).toEqual({ kind: 'unknown' })
  expect(await at('/member')).toEqual({ kind: 'unknown' })
})

test('what the app serves by itself is left to it', async () => {
  expect(await at('/search/')).toEqual({ kind: 'moved', to: '/search' })
  expect(await at('/search/tips')).toEqual({ kind: 'unknown' })
  for (const path of [
    '/search',
    '/archive',
    '/feed.xml',
    '/media/x.jpg',
    '/robots.txt',
    '/category/mail/feed.xml',
    '/comments/feed.xml',
    '/updates/12/feed.xml',
  ]) {
    expect(await at(path), path).toMatchObject({ kind: 'found' })
  }
})

describe('a page that a secret opens', () => {
  const PAGES = [
    '/invite/',
    '/reset/',
    '/sign-in/link/',
    '/preview/',
    '/comment/decision/',
    '/comment/7/waiting/',
    '/following/',
  ]

  test.each(PAGES)('%s is closed to a secret that is made up', async (page) => {
    expect(await at(`${page}${newToken()}`)).toEqual({ kind: 'closed' })
  })

  test('is open as long as the secret holds', async () => {
    const [held, over] = [newToken(), newToken()]
    const { id } = await anArticle()
    const hour = 60 * 60 * 1000
    await db().previewLink.createMany({
      data: [
        { articleId: id, tokenHash: hashOfToken(held), expiresAt: new Date(Date.now() + hour) },
        { articleId: id, tokenHash: hashOfToken(over), expiresAt: new Date(Date.now() - hour) },
      ],
    })
    expect(await at(`/preview/${held}`)).toEqual({ kind: 'found' })
    expect(await at(`/preview/${over}`)).toEqual({ kind: 'closed' })
    expect(await at(`/invite/${held}`)).toEqual({ kind: 'closed' })
  })

  test('is the writer’s of one comment alone', async () => {
    const token = newToken()
    const article = await anArticle()
    const { id } = await aComment(article, { status: 'held', ownerTokenHash: hashOfToken(token) })
    expect(await at(`/comment/${id}/waiting/${token}`)).toEqual({ kind: 'found' })
    expect(await at(`/comment/${id + 1}/waiting/${token}`)).toEqual({ kind: 'closed' })
  })
})
