import { describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { anAddendum } from '@/prisma/factories'
import {
  article,
  elsewhere,
  entry,
  look,
  MINUTE,
  mention,
  receive,
  row,
  shown,
  startElsewhere,
  target,
} from '@/tests/page-elsewhere'
import { verifyNextWebmention } from './verifying'

startElsewhere()

test('a page that links here is read once, and waits as comments do', async () => {
  await anAddendum(article)
  await receive()
  expect(await look()).toBe(true)
  expect(await mention()).toMatchObject({
    ...{ articleId: article.id, status: 'held', kind: 'webmention', mentionKind: 'mention', heldReasons: [] },
    ...{
      name: '花子',
      sourceTitle: '読みました',
      sourceName: `127.0.0.1:${elsewhere.port}`,
      addendaSeen: 1,
      articleVersion: 1,
    },
    ...{
      url: `http://127.0.0.1:${elsewhere.port}/1`,
      text: 'とてもためになる記事でした。',
      networkHash: null,
      memberId: null,
    },
  })
  expect(await row()).toMatchObject({ outcome: 'verified', dueAt: null, commentId: (await mention()).id })
  expect(await look()).toBe(false)
  expect(elsewhere.asked).toEqual([expect.stringMatching(/^\/1 Tsuiki webmention \(\+https?:\/\/[^)]+\/\)$/)])
  expect(await shown()).toEqual([])
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
    elsewhere.answer = { status, type, body }
    await receive()
    expect(await look()).toBe(true)
    await nothing(outcome)
    expect(await look(new Date(Date.now() + 48 * 60 * MINUTE))).toBe(false)
  })

  test('a machine of the own network, which is not asked', async () => {
    await receive()
    expect(await verifyNextWebmention(new Map())).toBe(true)
    await nothing('unreadable')
    expect(elsewhere.asked).toEqual([])
  })

  test('a server that is away, after five times in a day and more', async () => {
    elsewhere.answer = { status: 503, body: '' }
    await receive()
    let now = Date.now()
    for (const minutes of [5, 60, 360, 1_440]) {
      expect(await look(new Date(now))).toBe(true)
      expect((await row()).dueAt).toEqual(new Date(now + minutes * MINUTE))
      expect(await look(new Date(now + (minutes - 1) * MINUTE))).toBe(false)
      now += minutes * MINUTE
    }
    expect(await look(new Date(now))).toBe(true)
    expect(elsewhere.asked).toHaveLength(5)
    await nothing('unreachable')
  })

  test('nothing is fetched while the owner wants none', async () => {
    await receive()
    await db().setting.create({ data: { key: 'receiveWebmentions', value: false } })
    expect(await look()).toBe(false)
    expect(elsewhere.asked).toEqual([])
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
  expect(elsewhere.asked).toHaveLength(1)
  expect(await look(new Date(now + 10_000), resting)).toBe(true)
  expect(elsewhere.asked).toHaveLength(2)
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
  expect(elsewhere.asked).toHaveLength(2)
})

test('what was asked in vain stands behind what was never asked', async () => {
  await receive('/vain')
  await receive('/first')
  const dueAt = new Date(Date.now() - 60 * MINUTE)
  await db().webmention.updateMany({ where: { source: { endsWith: '/vain' } }, data: { dueAt, tries: 1 } })
  for (const path of ['/first', '/vain']) {
    expect(await look()).toBe(true)
    expect(elsewhere.asked.at(-1)).toContain(path)
  }
})

test('two processes never fetch one at the same time', async () => {
  await receive()
  expect((await Promise.all([look(), look(), look()])).sort()).toEqual([false, false, true])
  expect(elsewhere.asked).toHaveLength(1)
  expect(await db().comment.count()).toBe(1)
})

test('what is sent again while it is fetched stands as it was found, is looked at once more, and stands once', async () => {
  elsewhere.meanwhile = receive
  await receive()
  const now = new Date()
  expect(await look(now)).toBe(true)
  expect((await mention()).text).toBe('とてもためになる記事でした。')
  expect(await row()).toMatchObject({ outcome: 'verified', dueAt: new Date(now.getTime() + 10 * MINUTE) })
  elsewhere.meanwhile = async () => {}
  elsewhere.answer.body = entry({ text: '書き直しました。' })
  expect(await look(new Date(now.getTime() + 11 * MINUTE))).toBe(true)
  expect((await mention()).text).toBe('書き直しました。')
  expect(await db().comment.count()).toBe(1)
  expect((await row()).dueAt).toBeNull()
})
