import { beforeEach, describe, expect, test } from 'vitest'
import { amendComment } from '@/lib/comments/amending'
import { decide } from '@/lib/comments/moderating'
import { db } from '@/lib/db/client'
import { siteUrl } from '@/lib/env'
import { anArticle } from '@/prisma/factories'
import {
  again,
  article,
  articleNumber,
  elsewhere,
  entry,
  look,
  MINUTE,
  mention,
  owner,
  policy,
  receive,
  row,
  shown,
  startElsewhere,
  target,
} from '@/tests/page-elsewhere'

startElsewhere()

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
    elsewhere.answer.body = entry().replace(target(), `${siteUrl()}/old.html`)
    await again()
    expect(await mention()).toEqual(before)
  })

  test('by a page that leads to another article by now, it goes', async () => {
    await anArticle({ path: '/2015/03/other' })
    elsewhere.answer.body = entry().replace('/2015/03/post', '/2015/03/other')
    await again()
    expect(await mention()).toMatchObject({ status: 'removed', heldReasons: ['linkGone'] })
  })

  test('with other words it is judged again', async () => {
    elsewhere.answer.body = entry({ text: '書き直しました。' })
    const before = await articleNumber()
    await again()
    expect(await mention()).toMatchObject({ status: 'held', text: '書き直しました。', editedAt: expect.any(Date) })
    expect(await shown()).toEqual([])
    expect(await articleNumber()).toBeGreaterThan(Number(before))
    expect(await db().comment.count()).toBe(1)
  })

  test('with other words it is shown at once where none wait', async () => {
    await policy('none')
    elsewhere.answer.body = entry({ text: '書き直しました。' })
    await again()
    expect(await shown()).toEqual(['書き直しました。'])
  })

  test('what a member changed stays, until the page says something new', async () => {
    await amendComment(owner, (await mention()).id, { text: '伏せました', amendment: '名前を伏せました' })
    await again()
    expect(await mention()).toMatchObject({ text: '伏せました', amendment: '名前を伏せました', status: 'published' })
    elsewhere.answer.body = entry({ text: '書き直しました。' })
    await again()
    expect(await mention()).toMatchObject({ text: '書き直しました。', amendment: null, status: 'held' })
  })

  test.each([
    [404, 'x', 'gone', 'sourceGone'],
    [410, 'x', 'gone', 'sourceGone'],
    [200, '<p>nothing here</p>', 'unlinked', 'linkGone'],
  ])('by a page that answers %i %s, it goes', async (status, body, outcome, reason) => {
    elsewhere.answer = { status, body }
    const before = await articleNumber()
    await again()
    expect(await mention()).toMatchObject({ status: 'removed', heldReasons: [reason] })
    expect(await row()).toMatchObject({ outcome, dueAt: null })
    expect(await shown()).toEqual([])
    expect(await db().searchDocument.count({ where: { kind: 'comment' } })).toBe(0)
    expect(await articleNumber()).toBeGreaterThan(Number(before))
    elsewhere.answer = { status: 200, body: entry() }
    await again()
    expect(await mention()).toMatchObject({ status: 'held', heldReasons: [] })
  })

  test('what a member removed stays away', async () => {
    await decide(owner, [(await mention()).id], 'removed')
    elsewhere.answer.body = entry({ text: '書き直しました。' })
    await again()
    expect(await mention()).toMatchObject({ status: 'removed', text: 'とてもためになる記事でした。' })
    const back = elsewhere.answer
    elsewhere.answer = { status: 404, body: '' }
    await again()
    elsewhere.answer = back
    await again()
    expect((await mention()).status).toBe('removed')
  })

  test('so does what its page took away first, and a member brought back and removed', async () => {
    const back = elsewhere.answer
    elsewhere.answer = { status: 404, body: '' }
    await again()
    await decide(owner, [(await mention()).id], 'published')
    expect(await mention()).toMatchObject({ status: 'published', heldReasons: [] })
    await decide(owner, [(await mention()).id], 'removed')
    elsewhere.answer = back
    await again()
    expect((await mention()).status).toBe('removed')
  })

  test('what is spam stays spam', async () => {
    await decide(owner, [(await mention()).id], 'spam')
    elsewhere.answer.body = entry({ text: '書き直しました。' })
    await again()
    expect(await mention()).toMatchObject({ status: 'spam', text: '書き直しました。' })
    elsewhere.answer = { status: 404, body: '' }
    await again()
    expect((await mention()).status).toBe('spam')
  })

  test.each([403, 500])('by a page that answers %i, it stays', async (status) => {
    elsewhere.answer = { status, body: '' }
    await again()
    expect(await shown()).toHaveLength(1)
  })
})
