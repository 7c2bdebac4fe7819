import { beforeEach, describe, expect, test } from 'vitest'
import { blockSender } from '@/lib/comments/blocked-senders'
import { decide, undoDecision } from '@/lib/comments/moderating'
import { db } from '@/lib/db/client'
import {
  again,
  articleNumber,
  elsewhere,
  entry,
  look,
  MINUTE,
  mention,
  owner,
  policy,
  receive,
  shown,
  startElsewhere,
  target,
} from '@/tests/page-elsewhere'
import { hashOfHost } from './hosts'

startElsewhere()

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
  elsewhere.answer.body = `<div class="h-entry"><a class="u-like-of" href="${target()}"></a></div>`
  await receive()
  await look()
  const comment = await mention()
  expect(comment).toMatchObject({ mentionKind: 'like', text: '', sourceTitle: `127.0.0.1:${elsewhere.port}` })
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
    elsewhere.answer.body = entry({ title: '二つめ', text: 'もう一度、べつのことを書きました。' })
    await receive('/2')
    await look()
    expect(await shown()).toHaveLength(2)
  })

  test('by what is suspicious: words of the block list, another’s words, letters, links', async () => {
    await policy('suspicious')
    await db().setting.create({ data: { key: 'blockedWords', value: 'casino' } })
    elsewhere.answer.body = entry({ text: 'Visit our casino' })
    await receive()
    await look()
    expect(await mention()).toMatchObject({ status: 'spam', heldReasons: expect.arrayContaining(['blockedWord']) })
    elsewhere.answer.body = entry({ text: 'https://a.example https://b.example https://c.example' })
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
    elsewhere.answer.body = entry({ text: 'Something else altogether' })
    await again()
    expect(await mention()).toMatchObject({ status: 'spam', heldReasons: expect.arrayContaining(['blockedSender']) })
  })
})

describe('a host that leads to another lends it nothing', () => {
  const evil = () => `localhost:${elsewhere.port}`
  const atAway = () => db().comment.findFirstOrThrow({ where: { url: { endsWith: '/away' } } })
  beforeEach(async () => {
    await policy('firsts')
    await receive()
    await look()
    await decide(owner, [(await mention()).id], 'published')
    const body = entry({ name: '', title: '', text: 'ほかの人の言葉です。' })
    elsewhere.answer = { status: 200, body, to: `http://${evil()}/evil` }
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
    elsewhere.answer.body = entry({ name })
    await receive()
    await look()
    expect((await mention()).name).toBe(`127.0.0.1:${elsewhere.port}`)
  })
})
