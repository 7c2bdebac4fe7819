import { beforeEach, describe, expect, test } from 'vitest'
import { type Actor, ANONYMOUS } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import { Conflict, Forbidden, NotFound } from '@/lib/errors'
import { aCategory, actorOf, aMember, anArticle } from '@/prisma/factories'
import { importRedirects, RefusedLines } from './importing'
import { redirectQuestion } from './input'
import { addRedirect, removeRedirect } from './redirecting'
import { resolve } from './resolving'
import { redirectsInStudio } from './studio-queries'

let editor: Actor
let author: Actor

beforeEach(async () => {
  editor = actorOf(await aMember({ role: 'editor' }))
  author = actorOf(await aMember())
})

const at = (address: string) => {
  const [path = '', query = ''] = address.split('?')
  return resolve(path, new URLSearchParams(query))
}
const add = (from: string, to: string) => addRedirect(editor, { from, to })
const refusal = (from: string, to: string) => add(from, to).catch((error: Error) => error.message)
const byHand = () => db().address.findMany({ where: { byHand: true }, orderBy: { id: 'asc' } })

describe('a redirect', () => {
  test('leads to an article, and on to wherever it moves', async () => {
    const { id } = await anArticle({ path: '/2015/03/窓' })
    await add('/old/window.html', '/2015/03/%E7%AA%93')
    await add('/?p=12', '/2015/03/窓#comments')
    await add('http://127.0.0.1:3000/index.php?b=2&a=1', '/2015/03/窓/')
    const now = { kind: 'moved', to: encodeURI('/2015/03/窓') }
    expect([await at('/old/window.html'), await at('/?p=12'), await at('/index.php?a=1&b=2')]).toEqual([now, now, now])
    await db().article.update({ where: { id }, data: { path: '/window' } })
    expect(await at('/old/window.html')).toEqual({ kind: 'moved', to: '/window' })
    expect(await db().cacheTag.count({ where: { name: 'articles' } })).toBe(1)
  })

  test('leads to a category, a list or a feed', async () => {
    const { id } = await aCategory({ slug: 'diary' })
    await anArticle({ publishedAt: new Date('2015-03-20T03:00:00Z') })
    await add('/blog/diary/', '/category/diary')
    await add('/blog/2015-03/', '/2015/03')
    await add('/feed', '/feed.xml')
    await add('/index.php', '/')
    expect((await byHand()).map(({ categoryId, location }) => categoryId ?? location)).toEqual([
      id,
      '/2015/03',
      '/feed.xml',
      '/',
    ])
    expect(await at('/blog/2015-03')).toEqual({ kind: 'moved', to: '/2015/03' })
    expect(await at('/feed')).toEqual({ kind: 'moved', to: '/feed.xml' })
  })

  test('never stands where something is, was, or is the blog’s own', async () => {
    await anArticle({ path: '/a' })
    await anArticle({ path: '/b' })
    const { id } = await anArticle({ path: '/draft', status: 'draft' })
    await db().address.create({ data: { path: '/former', state: 'moved', articleId: id } })
    await add('/c', '/a')
    expect(await refusal('/a', '/b')).toBe('redirects.current')
    expect(await refusal('/a?x=1', '/b')).toBe('redirects.current')
    expect(await refusal('/a.html', '/b')).toBe('redirects.already')
    expect(await refusal('/c', '/b')).toBe('redirects.already')
    expect(await refusal('/draft', '/b')).toBe('redirects.taken')
    expect(await refusal('/former', '/b')).toBe('redirects.taken')
    expect(await refusal('/archive', '/b')).toBe('redirects.current')
    expect(await refusal('/2014/01', '/b')).toBe('addresses.reserved')
    expect(await refusal('/studio', '/b')).toBe('redirects.current')
    for (const from of ['a', '//evil.example/', 'https://elsewhere.example/a', '/%zz', '/a%00'])
      expect(await refusal(from, '/b'), from).toBe('redirects.badAddress')
    expect(await byHand()).toHaveLength(1)
  })

  test('leads to what is there, and never in a circle', async () => {
    await anArticle({ path: '/a' })
    await add('/one', '/a')
    await add('/two', '/one') // to the article itself
    expect(await at('/two')).toEqual({ kind: 'moved', to: '/a' })
    expect((await byHand()).map(({ articleId }) => articleId)).toEqual([expect.any(Number), expect.any(Number)])
    for (const to of ['/three', '/nowhere', '/three/']) expect(await refusal('/three', to)).toBe('redirects.noTarget')
    expect(await refusal('/three', 'https://elsewhere.example/')).toBe('redirects.badAddress')
    expect(await refusal('/three', '/search?q=a')).toBe('redirects.targetWithQuery')
  })

  test('may take the place of what is gone', async () => {
    await anArticle({ path: '/a' })
    await db().address.create({ data: { path: '/gone', state: 'gone' } })
    await add('/gone', '/a')
    expect(await at('/gone')).toEqual({ kind: 'moved', to: '/a' })
  })
})

test('only what members added is taken away again', async () => {
  const { id } = await anArticle({ path: '/a' })
  const former = await db().address.create({ data: { path: '/former', state: 'moved', articleId: id } })
  await add('/x', '/a')
  const [added] = await byHand()
  await expect(removeRedirect(editor, former.id)).rejects.toBeInstanceOf(NotFound)
  await removeRedirect(editor, added?.id ?? 0)
  expect([await at('/x'), await at('/former')]).toEqual([{ kind: 'unknown' }, { kind: 'moved', to: '/a' }])
})

test('the list tells where each leads, and is searched by address', async () => {
  await anArticle({ path: '/a' })
  await add('/x.html', '/a')
  await add('/?p=1', '/')
  await db().address.create({ data: { path: '/gone', state: 'gone' } })
  const ask = async (words = '') => (await redirectsInStudio(editor, redirectQuestion.parse({ words })))?.redirects
  expect(await ask()).toMatchObject([
    { path: '/gone', to: null, isGone: true, byHand: false },
    { path: '/', query: 'p=1', to: '/', byHand: true },
    { path: '/x.html', to: '/a', isGone: false, byHand: true },
  ])
  expect(await ask('p=1')).toHaveLength(1)
  expect(await ask('x html')).toHaveLength(1)
})

describe('an import', () => {
  test('adds every line: quoted, with tabs, with a heading', async () => {
    await anArticle({ path: '/a,b' })
    const text = '\uFEFFfrom,to\r\n/x,"/a,b"\r\n\r\n/y\t/\n"/z ""1""",/\n'
    expect(await importRedirects(editor, text)).toBe(3)
    expect((await byHand()).map(({ path }) => path)).toEqual(['/x', '/y', '/z "1"'])
    expect(await at('/x')).toEqual({ kind: 'moved', to: '/a,b' })
  })

  test('with a wrong line adds nothing, and tells each with its reason', async () => {
    await anArticle({ path: '/a' })
    const text = '/x,/a\n/y,/nowhere\n/a,/\n/z\n/w,/,/\n'
    const error = await importRedirects(editor, text).catch((thrown) => thrown)
    expect(error).toBeInstanceOf(RefusedLines)
    expect(error.told.refused).toEqual([
      { line: 2, reason: 'redirects.noTarget' },
      { line: 3, reason: 'redirects.current' },
      { line: 4, reason: 'redirects.badLine' },
      { line: 5, reason: 'redirects.badLine' },
    ])
    expect(await byHand()).toEqual([])
  })

  test('one address in two lines is refused at the second', async () => {
    const error = await importRedirects(editor, '/x,/\n/y,/\n/x,/').catch((thrown) => thrown)
    expect(error.told.refused).toEqual([{ line: 3, reason: 'redirects.taken' }])
    expect(await byHand()).toEqual([])
  })

  test('of nothing, or of too much, is refused', async () => {
    for (const text of ['', 'from,to\n', '/x,/\n'.repeat(2_001)])
      await expect(importRedirects(editor, text)).rejects.toBeInstanceOf(Conflict)
  })
})

test('whoever is no editor redirects nothing', async () => {
  await anArticle({ path: '/a' })
  await add('/x', '/a')
  const before = await db().address.findMany({ orderBy: { id: 'asc' } })
  for (const actor of [author, ANONYMOUS]) {
    await expect(addRedirect(actor, { from: '/y', to: '/a' })).rejects.toBeInstanceOf(Forbidden)
    await expect(removeRedirect(actor, before.at(-1)?.id ?? 0)).rejects.toBeInstanceOf(Forbidden)
    await expect(importRedirects(actor, '/y,/a')).rejects.toBeInstanceOf(Forbidden)
    expect(await redirectsInStudio(actor, redirectQuestion.parse({}))).toBeNull()
  }
  expect(await db().address.findMany({ orderBy: { id: 'asc' } })).toEqual(before)
})
