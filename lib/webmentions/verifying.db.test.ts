import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ANONYMOUS, type MemberActor } from '@/lib/auth/actor'
import { tags } from '@/lib/cache'
import { amendComment } from '@/lib/comments/amending'
import { blockSender } from '@/lib/comments/blocked-senders'
import { decide, undoDecision } from '@/lib/comments/moderating'
import { threadPage } from '@/lib/comments/queries'
import { db } from '@/lib/db/client'
import { siteUrl } from '@/lib/env'
import { actorOf, aMember, anAddendum, anArticle, type MadeArticle } from '@/prisma/factories'
import { hashOfHost } from './hosts'
import { receiveWebmention } from './receiving'
import { verifyNextWebmention } from './verifying'

const MINUTE = 60_000
const asked: string[] = []
let server: http.Server
let port = 0
let answer: { status: number; type?: string; body: string; to?: string } = { status: 200, body: '' }
/** Happens while a page is asked for. */
let meanwhile: () => Promise<void>
let article: MadeArticle
let owner: MemberActor

beforeEach(async () => {
  asked.length = 0
  meanwhile = async () => {}
  server = http.createServer(async ({ url, headers }, response) => {
    asked.push(`${url} ${headers['user-agent']}`)
    await meanwhile()
    if (answer.to && url !== '/evil') response.writeHead(302, { location: answer.to }).end()
    else
      response.writeHead(answer.status, { 'content-type': answer.type ?? 'text/html; charset=utf-8' }).end(answer.body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
  article = await anArticle({ path: '/2015/03/post', authorName: '筆者の名' })
  owner = actorOf(await aMember({ role: 'owner', name: '山田 太郎' })) as MemberActor
  answer = { status: 200, body: entry() }
})
afterEach(() => new Promise((resolve) => server.close(resolve)))

const target = () => `${siteUrl()}/2015/03/post`
const entry = ({ name = '花子', title = '読みました', text = 'とてもためになる記事でした。', relation = '' } = {}) =>
  `<div class="h-entry"><p class="p-author h-card">${name}</p><h1 class="p-name">${title}</h1>
   <a class="${relation}" href="${target()}">x</a><div class="e-content">${text}</div></div>`
const receive = (path = '/1', { target: to = target(), network = '192.0.2.1' } = {}) =>
  receiveWebmention(ANONYMOUS, { source: `http://127.0.0.1:${port}${path}`, target: to, network })
const admit = () => ({ admit: { address: '127.0.0.1', port } })
const look = (now = new Date(), resting = new Map<string, number>()) => verifyNextWebmention(resting, admit(), now)
/** Sends it again, when its source may be fetched again. */
const again = async () => {
  await db().webmention.updateMany({ data: { fetchedAt: new Date(Date.now() - 60 * MINUTE) } })
  await receive()
  expect(await look()).toBe(true)
}
const mention = () => db().comment.findFirstOrThrow({ where: { kind: 'webmention' } })
const row = () => db().webmention.findFirstOrThrow()
const policy = (value: string) => db().setting.create({ data: { key: 'commentModeration', value } })
const shown = async () => (await threadPage(article.id, 1)).comments.map(({ text }) => text)
const articleNumber = async () =>
  (await db().cacheTag.findUnique({ where: { name: tags.article(article.id) } }))?.number ?? 0n

test('a page that links here is read once, and waits as comments do', async () => {
  await anAddendum(article)
  await receive()
  expect(await look()).toBe(true)
  expect(await mention()).toMatchObject({
    ...{ articleId: article.id, status: 'held', kind: 'webmention', mentionKind: 'mention', heldReasons: [] },
    ...{ name: '花子', sourceTitle: '読みました', sourceName: `127.0.0.1:${port}`, addendaSeen: 1, articleVersion: 1 },
    ...{ url: `http://127.0.0.1:${port}/1`, text: 'とてもためになる記事でした。', networkHash: null, memberId: null },
  })
  expect(await row()).toMatchObject({ outcome: 'verified', dueAt: null, commentId: (await mention()).id })
  expect(await look()).toBe(false)
  expect(asked).toEqual([expect.stringMatching(/^\/1 Tsuiki webmention \(\+https?:\/\/[^)]+\/\)$/)])
  expect(await shown()).toEqual([])
})

test('is decided about like a comment, and shown on the next request', async () => {
  await receive()
  await look()
  const { id } = await mention()
  const before = await articleNumber()
  const { decisionId } = await decide(owner, [id], 'published')
  expect(await shown()).toEqual(['とてもためになる記事でした。'])
  expect(await articleNumber()).toBeGreaterThan(Number(before))
  expect(await db().searchDocument.count({ where: { kind: 'comment', subjectId: id } })).toBe(1)
  await undoDecision(owner, decisionId ?? 0)
  expect(await shown()).toEqual([])
  await decide(owner, [id], 'spam')
  await decide(owner, [id], 'removed')
  expect((await mention()).status).toBe('removed')
})

test('a like without a word can be decided about too', async () => {
  answer.body = `<div class="h-entry"><a class="u-like-of" href="${target()}"></a></div>`
  await receive()
  await look()
  const comment = await mention()
  expect(comment).toMatchObject({ mentionKind: 'like', text: '', sourceTitle: `127.0.0.1:${port}` })
  await decide(owner, [comment.id], 'published')
  expect((await mention()).status).toBe('published')
})

describe('is judged', () => {
  test('by the blog’s rule: none waits', async () => {
    await policy('none')
    await receive()
    await look()
    expect(await shown()).toEqual(['とてもためになる記事でした。'])
  })

  test('by its host, where first ones wait', async () => {
    await policy('firsts')
    await receive()
    await look()
    expect((await mention()).status).toBe('held')
    await decide(owner, [(await mention()).id], 'published')
    answer.body = entry({ title: '二つめ', text: 'もう一度、べつのことを書きました。' })
    await receive('/2')
    await look()
    expect(await shown()).toHaveLength(2)
  })

  test('by what is suspicious: words of the block list, another’s words, letters, links', async () => {
    await policy('suspicious')
    await db().setting.create({ data: { key: 'blockedWords', value: 'casino' } })
    answer.body = entry({ text: 'Visit our casino' })
    await receive()
    await look()
    expect(await mention()).toMatchObject({ status: 'spam', heldReasons: expect.arrayContaining(['blockedWord']) })
    answer.body = entry({ text: 'https://a.example https://b.example https://c.example' })
    await receive('/2')
    await look(new Date(Date.now() + MINUTE))
    expect(await db().comment.findFirst({ where: { url: { endsWith: '/2' } } })).toMatchObject({
      status: 'held',
      heldReasons: ['links'],
    })
  })

  test('by the sender: a blocked host is not even fetched, and no longer read', async () => {
    await receive()
    await look()
    await blockSender(owner, (await mention()).id)
    await receive('/2')
    expect(await db().webmention.count()).toBe(1)
    answer.body = entry({ text: 'Something else altogether' })
    await again()
    expect(await mention()).toMatchObject({ status: 'spam', heldReasons: expect.arrayContaining(['blockedSender']) })
  })
})

describe('a host that leads to another lends it nothing', () => {
  const evil = () => `localhost:${port}`
  const atAway = () => db().comment.findFirstOrThrow({ where: { url: { endsWith: '/away' } } })
  beforeEach(async () => {
    await policy('firsts')
    await receive()
    await look()
    await decide(owner, [(await mention()).id], 'published')
    const body = entry({ name: '', title: '', text: 'ほかの人の言葉です。' })
    answer = { status: 200, body, to: `http://${evil()}/evil` }
  })

  test('neither its name nor that it is known', async () => {
    await receive('/away')
    await look()
    expect(await atAway()).toMatchObject({ status: 'held', name: evil(), sourceTitle: evil(), sourceName: evil() })
    expect(await shown()).toEqual(['とてもためになる記事でした。'])
  })

  test('also when its page leads there only later', async () => {
    await again()
    expect(await mention()).toMatchObject({ status: 'held', name: evil() })
    expect(await db().comment.count({ where: { ownerTokenHash: hashOfHost(evil()) } })).toBe(1)
  })

  test('nor a way round a block', async () => {
    await db().blockedSender.create({ data: { name: 'x', ownerTokenHash: hashOfHost(evil()) } })
    await receive('/away')
    await look()
    expect(await atAway()).toMatchObject({ status: 'spam', heldReasons: expect.arrayContaining(['blockedSender']) })
  })
})

describe('nobody passes for who writes here', () => {
  test.each(['山田 太郎', '山田　太郎（筆者）', '筆者の名', '管理人', '\u202e山田太郎'])('%s', async (name) => {
    answer.body = entry({ name })
    await receive()
    await look()
    expect((await mention()).name).toBe(`127.0.0.1:${port}`)
  })
})

describe('sent again', () => {
  beforeEach(async () => {
    await receive()
    await look()
    await decide(owner, [(await mention()).id], 'published')
  })

  test('with the same words, nothing changes', async () => {
    const before = await mention()
    await again()
    expect(await mention()).toEqual(before)
  })

  test.each([
    ['a query', '/2015/03/post?zzz=1'],
    ['a slash', '/2015/03/post/'],
    ['a former address', '/old.html'],
    ['another scheme', '/2015/03/post', 'https:'],
  ])('by a stranger who names the article with %s, nothing changes', async (_, path, scheme = 'http:') => {
    await db().address.create({ data: { path: '/old.html', state: 'moved', articleId: article.id } })
    const before = await mention()
    await db().webmention.updateMany({ data: { fetchedAt: new Date(Date.now() - 60 * MINUTE) } })
    await receive('/1', { target: `${siteUrl()}${path}`.replace(/^http:/, scheme), network: '198.51.100.1' })
    expect(await look()).toBe(true)
    expect(await mention()).toEqual(before)
    expect(await row()).toMatchObject({ outcome: 'verified', target: target() })
  })

  test('by a page that leads to a former address by now, nothing changes', async () => {
    await db().address.create({ data: { path: '/old.html', state: 'moved', articleId: article.id } })
    const before = await mention()
    answer.body = entry().replace(target(), `${siteUrl()}/old.html`)
    await again()
    expect(await mention()).toEqual(before)
  })

  test('by a page that leads to another article by now, it goes', async () => {
    await anArticle({ path: '/2015/03/other' })
    answer.body = entry().replace('/2015/03/post', '/2015/03/other')
    await again()
    expect(await mention()).toMatchObject({ status: 'removed', heldReasons: ['linkGone'] })
  })

  test('with other words it is judged again', async () => {
    answer.body = entry({ text: '書き直しました。' })
    const before = await articleNumber()
    await again()
    expect(await mention()).toMatchObject({ status: 'held', text: '書き直しました。', editedAt: expect.any(Date) })
    expect(await shown()).toEqual([])
    expect(await articleNumber()).toBeGreaterThan(Number(before))
    expect(await db().comment.count()).toBe(1)
  })

  test('with other words it is shown at once where none wait', async () => {
    await policy('none')
    answer.body = entry({ text: '書き直しました。' })
    await again()
    expect(await shown()).toEqual(['書き直しました。'])
  })

  test('what a member changed stays, until the page says something new', async () => {
    await amendComment(owner, (await mention()).id, { text: '伏せました', amendment: '名前を伏せました' })
    await again()
    expect(await mention()).toMatchObject({ text: '伏せました', amendment: '名前を伏せました', status: 'published' })
    answer.body = entry({ text: '書き直しました。' })
    await again()
    expect(await mention()).toMatchObject({ text: '書き直しました。', amendment: null, status: 'held' })
  })

  test.each([
    [404, 'x', 'gone', 'sourceGone'],
    [410, 'x', 'gone', 'sourceGone'],
    [200, '<p>nothing here</p>', 'unlinked', 'linkGone'],
  ])('by a page that answers %i %s, it goes', async (status, body, outcome, reason) => {
    answer = { status, body }
    const before = await articleNumber()
    await again()
    expect(await mention()).toMatchObject({ status: 'removed', heldReasons: [reason] })
    expect(await row()).toMatchObject({ outcome, dueAt: null })
    expect(await shown()).toEqual([])
    expect(await db().searchDocument.count({ where: { kind: 'comment' } })).toBe(0)
    expect(await articleNumber()).toBeGreaterThan(Number(before))
    answer = { status: 200, body: entry() }
    await again()
    expect(await mention()).toMatchObject({ status: 'held', heldReasons: [] })
  })

  test('what a member removed stays away', async () => {
    await decide(owner, [(await mention()).id], 'removed')
    answer.body = entry({ text: '書き直しました。' })
    await again()
    expect(await mention()).toMatchObject({ status: 'removed', text: 'とてもためになる記事でした。' })
    const back = answer
    answer = { status: 404, body: '' }
    await again()
    answer = back
    await again()
    expect((await mention()).status).toBe('removed')
  })

  test('so does what its page took away first, and a member brought back and removed', async () => {
    const back = answer
    answer = { status: 404, body: '' }
    await again()
    await decide(owner, [(await mention()).id], 'published')
    expect(await mention()).toMatchObject({ status: 'published', heldReasons: [] })
    await decide(owner, [(await mention()).id], 'removed')
    answer = back
    await again()
    expect((await mention()).status).toBe('removed')
  })

  test('what is spam stays spam', async () => {
    await decide(owner, [(await mention()).id], 'spam')
    answer.body = entry({ text: '書き直しました。' })
    await again()
    expect(await mention()).toMatchObject({ status: 'spam', text: '書き直しました。' })
    answer = { status: 404, body: '' }
    await again()
    expect((await mention()).status).toBe('spam')
  })

  test.each([403, 500])('by a page that answers %i, it stays', async (status) => {
    answer = { status, body: '' }
    await again()
    expect(await shown()).toHaveLength(1)
  })
})

describe('comes to nothing', () => {
  const nothing = async (outcome: string) => {
    expect(await row()).toMatchObject({ outcome, dueAt: null, commentId: null })
    expect(await db().comment.count()).toBe(0)
  }

  test.each([
    [200, 'text/html', '<p>nothing</p>', 'unlinked'],
    [200, 'image/png', 'x', 'unreadable'],
    [200, 'text/html', 'x'.repeat(1_000_001), 'unreadable'],
    [404, 'text/html', '', 'gone'],
    [403, 'text/html', '', 'refused'],
  ])('%i %s', async (status, type, body, outcome) => {
    answer = { status, type, body }
    await receive()
    expect(await look()).toBe(true)
    await nothing(outcome)
    expect(await look(new Date(Date.now() + 48 * 60 * MINUTE))).toBe(false)
  })

  test('a machine of the own network, which is not asked', async () => {
    await receive()
    expect(await verifyNextWebmention(new Map())).toBe(true)
    await nothing('unreadable')
    expect(asked).toEqual([])
  })

  test('a server that is away, after five times in a day and more', async () => {
    answer = { status: 503, body: '' }
    await receive()
    let now = Date.now()
    for (const minutes of [5, 60, 360, 1_440]) {
      expect(await look(new Date(now))).toBe(true)
      expect((await row()).dueAt).toEqual(new Date(now + minutes * MINUTE))
      expect(await look(new Date(now + (minutes - 1) * MINUTE))).toBe(false)
      now += minutes * MINUTE
    }
    expect(await look(new Date(now))).toBe(true)
    expect(asked).toHaveLength(5)
    await nothing('unreachable')
  })

  test('nothing is fetched while the owner wants none', async () => {
    await receive()
    await db().setting.create({ data: { key: 'receiveWebmentions', value: false } })
    expect(await look()).toBe(false)
    expect(asked).toEqual([])
  })
})

test('one host rests between two of its pages, others do not wait for it', async () => {
  const resting = new Map<string, number>()
  const now = Date.now()
  for (const path of ['/1', '/2', '/3']) await receive(path)
  await db().webmention.updateMany({ data: { dueAt: new Date(now - MINUTE) } })
  await db().webmention.create({
    data: {
      ...{ source: 'http://192.168.0.1/', host: '192.168.0.1', target: target(), articleId: article.id },
      dueAt: new Date(now),
    },
  })
  expect(await look(new Date(now), resting)).toBe(true)
  expect(await look(new Date(now), resting)).toBe(true)
  expect(await look(new Date(now), resting)).toBe(false)
  expect(asked).toHaveLength(1)
  expect(await look(new Date(now + 10_000), resting)).toBe(true)
  expect(asked).toHaveLength(2)
})

test('hosts of one site rest together', async () => {
  for (const name of ['a', 'b']) await receive(`/${name}`)
  for (const name of ['a', 'b'])
    await db().webmention.updateMany({ where: { source: { endsWith: name } }, data: { host: `${name}.shop.example` } })
  const resting = new Map<string, number>()
  const now = Date.now()
  expect(await look(new Date(now), resting)).toBe(true)
  expect(await look(new Date(now), resting)).toBe(false)
  expect(await look(new Date(now + 10_000), resting)).toBe(true)
  expect(asked).toHaveLength(2)
})

test('what was asked in vain stands behind what was never asked', async () => {
  await receive('/vain')
  await receive('/first')
  const dueAt = new Date(Date.now() - 60 * MINUTE)
  await db().webmention.updateMany({ where: { source: { endsWith: '/vain' } }, data: { dueAt, tries: 1 } })
  for (const path of ['/first', '/vain']) {
    expect(await look()).toBe(true)
    expect(asked.at(-1)).toContain(path)
  }
})

test('two processes never fetch one at the same time', async () => {
  await receive()
  expect((await Promise.all([look(), look(), look()])).sort()).toEqual([false, false, true])
  expect(asked).toHaveLength(1)
  expect(await db().comment.count()).toBe(1)
})

test('what is sent again while it is fetched stands as it was found, is looked at once more, and stands once', async () => {
  meanwhile = receive
  await receive()
  const now = new Date()
  expect(await look(now)).toBe(true)
  expect((await mention()).text).toBe('とてもためになる記事でした。')
  expect(await row()).toMatchObject({ outcome: 'verified', dueAt: new Date(now.getTime() + 10 * MINUTE) })
  meanwhile = async () => {}
  answer.body = entry({ text: '書き直しました。' })
  expect(await look(new Date(now.getTime() + 11 * MINUTE))).toBe(true)
  expect((await mention()).text).toBe('書き直しました。')
  expect(await db().comment.count()).toBe(1)
  expect((await row()).dueAt).toBeNull()
})
