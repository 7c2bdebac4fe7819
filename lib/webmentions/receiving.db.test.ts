import { beforeEach, describe, expect, test } from 'vitest'
import { ANONYMOUS, SYSTEM } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import { siteUrl } from '@/lib/env'
import { Conflict, Forbidden, NotFound, TooMany } from '@/lib/errors'
import { actorOf, aMember, anArticle, type MadeArticle } from '@/prisma/factories'
import { hashOfHost } from './hosts'
import { webmentionForm } from './input'
import { receiveWebmention } from './receiving'
import { sweepWebmentions } from './receiving-sweeping'

let article: MadeArticle

beforeEach(async () => {
  article = await anArticle({ path: '/2015/03/post' })
})

const at = (path: string) => `${siteUrl()}${path}`
const receive = (source = 'https://other.example/1', target = at('/2015/03/post'), network = '192.0.2.1') =>
  receiveWebmention(ANONYMOUS, { ...webmentionForm.parse({ source, target }), network })
const stored = () => db().webmention.findMany({ orderBy: { id: 'asc' } })

test('is taken for later, and nothing stands anywhere yet', async () => {
  await receive('https://Other.example:443/1#part', at('/2015/03/post#addendum-2'))
  expect(await stored()).toMatchObject([
    {
      source: 'https://other.example/1',
      host: 'other.example',
      target: at('/2015/03/post#addendum-2'),
      articleId: article.id,
      commentId: null,
      outcome: null,
    },
  ])
  expect((await stored())[0]?.dueAt?.getTime()).toBeLessThanOrEqual(Date.now())
  expect(await db().comment.count()).toBe(0)
})

test('an article is known by all its addresses, and has one row for one source', async () => {
  const former = { state: 'moved', articleId: article.id } as const
  await db().address.createMany({
    data: [
      { path: '/old.html', ...former },
      { path: '/', query: 'p=123', ...former },
    ],
  })
  const spellings = ['/2015/03/post/', '/old.html', '/?p=123', '/2015/03/post?utm_source=x', '/2015/03/%70ost']
  for (const path of spellings) await receive(undefined, at(path))
  await receive(undefined, at('/2015/03/post').replace(/^http:/, 'https:'))
  expect(await stored()).toMatchObject([{ articleId: article.id }])
})

test('sent twice at once it is one', async () => {
  await Promise.all(Array.from({ length: 8 }, (_, index) => receive(undefined, undefined, `192.0.2.${index}`)))
  expect(await stored()).toMatchObject([{ turn: 0, tries: 0 }])
})

test('what was fetched a moment ago rests, however often it is sent', async () => {
  await receive()
  const fetchedAt = new Date(Date.now() - 60_000)
  await db().webmention.updateMany({ data: { fetchedAt, dueAt: null } })
  await receive()
  await receive()
  expect(await stored()).toMatchObject([{ tries: 0, dueAt: new Date(fetchedAt.getTime() + 10 * 60_000) }])
})

test.each([
  ['waits', -60_000, null],
  ['is fetched just now', 110_000, -10_000],
  ['could not be reached', 3_600_000, -1_800_000],
])('what %s is put off by nobody who sends it again', async (_, due, fetched) => {
  await receive()
  const dueAt = new Date(Date.now() + due)
  const fetchedAt = fetched === null ? null : new Date(Date.now() + fetched)
  await db().webmention.updateMany({ data: { dueAt, fetchedAt, tries: 2, turn: 2 } })
  for (const network of ['192.0.2.1', '198.51.100.1', '203.0.113.1']) await receive(undefined, undefined, network)
  expect(await stored()).toMatchObject([{ dueAt, fetchedAt, tries: 2, turn: 2 }])
})

describe('is refused, and nothing is stored', () => {
  const refused = async (act: () => Promise<void>, kind: new (message: string) => Error, sentence: string) => {
    const error = await act().catch((refusal) => refusal)
    expect(error).toBeInstanceOf(kind)
    expect(error.message).toBe(`webmentions.${sentence}`)
    expect(await stored()).toEqual([])
  }

  test('from the blog itself', () => refused(() => receive(at('/2015/04/post')), Conflict, 'ownSource'))

  test('about another site', () => refused(() => receive(undefined, 'https://else.example/x'), Conflict, 'notOurs'))

  test.each(['/', '/feed.xml', '/nothing', '/2015/03', '/bad%E6%97', '/studio', '//'])('about %s', (path) =>
    refused(() => receive(undefined, at(path)), Conflict, 'noArticle'),
  )

  test('about what readers cannot see, or talk about', async () => {
    await anArticle({ path: '/draft', status: 'draft' })
    await anArticle({ path: '/later', publishedAt: new Date('2099-01-01') })
    await anArticle({ path: '/silent', commentPolicy: 'off' })
    for (const path of ['/draft', '/later', '/silent'])
      await refused(() => receive(undefined, at(path)), Conflict, 'noArticle')
  })

  test('where comments are closed', async () => {
    await anArticle({ path: '/closed', commentPolicy: 'closed' })
    await anArticle({ path: '/over', commentsCloseAt: new Date(Date.now() - 1_000) })
    for (const path of ['/closed', '/over']) await refused(() => receive(undefined, at(path)), Conflict, 'closed')
  })

  test('while the owner wants none', async () => {
    await db().setting.create({ data: { key: 'receiveWebmentions', value: false } })
    await refused(() => receive(), NotFound, 'off')
  })

  test('from whoever is blocked, who gets the answer of everybody', async () => {
    await db().blockedSender.create({ data: { name: 'x', ownerTokenHash: hashOfHost('other.example') } })
    await receive()
    await db().blockedSender.deleteMany()
    await db().setting.create({ data: { key: 'blockedWords', value: '192.0.2.0/24' } })
    await receive()
    expect(await stored()).toEqual([])
  })
})

test('where comments are closed by now, what was known is looked at again', async () => {
  await receive()
  await db().webmention.updateMany({ data: { dueAt: null } })
  await db().article.updateMany({ data: { commentPolicy: 'closed' } })
  await receive()
  expect(await stored()).toMatchObject([{ dueAt: expect.any(Date) }])
})

describe('a flood', () => {
  const filled = (count: number, columns: (index: number) => object) =>
    db().webmention.createMany({
      data: Array.from({ length: count }, (_, index) => ({
        ...{ source: `https://s${index}.example/`, host: `s${index}.example`, target: at('/2015/03/post') },
        ...{ articleId: article.id, receivedAt: new Date(), ...columns(index) },
      })),
    })
  const isRefused = async () => {
    const before = await db().webmention.count()
    await expect(receive()).rejects.toBeInstanceOf(TooMany)
    expect(await db().webmention.count()).toBe(before)
  }

  test('of one network ends', async () => {
    const other = await anArticle()
    for (let index = 0; index < 60; index++)
      await receive(`https://s${index % 30}.example/${index}`, at(index % 2 ? other.path : '/2015/03/post'))
    await isRefused()
    await receive(undefined, undefined, '198.51.100.1')
  })

  test('of one host’s pages ends, within the hour and the day', async () => {
    await filled(60, (index) => ({ source: `https://other.example/${index}x`, host: 'other.example' }))
    await isRefused()
    await db().webmention.updateMany({ data: { receivedAt: new Date(Date.now() - 2 * 3_600_000) } })
    await receive()
    await filled(140, (index) => ({
      ...{ source: `https://other.example/${index}y`, host: 'other.example' },
      receivedAt: new Date(Date.now() - 2 * 3_600_000),
    }))
    await db().webmention.deleteMany({ where: { source: 'https://other.example/1' } })
    await isRefused()
  })

  test('to one article ends', async () => {
    await filled(100, () => ({}))
    await isRefused()
    const other = await anArticle()
    await receive(undefined, at(other.path))
  })

  test('does not make more wait than can be fetched', async () => {
    const other = await anArticle()
    const long = new Date(Date.now() - 5 * 24 * 3_600_000)
    await filled(1_000, () => ({ articleId: other.id, dueAt: new Date(), receivedAt: long }))
    await isRefused()
  })
})

describe('the sweeping', () => {
  const aDayAgo = new Date(Date.now() - 25 * 3_600_000)

  test('forgets what came to nothing, and networks', async () => {
    for (const name of ['done', 'waiting', 'new', 'shown']) await receive(`https://${name}.example/`)
    const comment = await db().comment.create({
      data: { articleId: article.id, kind: 'webmention', name: 'x', text: '' },
    })
    const where = (name: string) => ({ where: { host: `${name}.example` } })
    await db().webmention.updateMany({ ...where('done'), data: { dueAt: null, receivedAt: aDayAgo } })
    await db().webmention.updateMany({ ...where('waiting'), data: { receivedAt: aDayAgo } })
    await db().webmention.updateMany({ ...where('new'), data: { dueAt: null } })
    const shown = { dueAt: null, receivedAt: aDayAgo, commentId: comment.id }
    await db().webmention.updateMany({ ...where('shown'), data: shown })
    await sweepWebmentions(SYSTEM)
    expect((await stored()).map(({ host, networkHash }) => [host, networkHash !== null])).toEqual([
      ['waiting.example', false],
      ['new.example', true],
      ['shown.example', false],
    ])
  })

  test('is no member’s business', async () => {
    await receive()
    await db().webmention.updateMany({ data: { dueAt: null, receivedAt: aDayAgo } })
    await expect(sweepWebmentions(actorOf(await aMember()))).rejects.toBeInstanceOf(Forbidden)
    expect(await db().webmention.count()).toBe(1)
  })
})
