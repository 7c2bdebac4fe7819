import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { beforeEach, expect, test, vi } from 'vitest'
import { GET, POST } from '@/app/api/webmentions/route'
import { SYSTEM } from '@/lib/auth/actor'
import { decideByLink, linkedComment } from '@/lib/comments/by-link'
import { threadPage } from '@/lib/comments/queries'
import { db } from '@/lib/db/client'
import { siteUrl } from '@/lib/env'
import { contentIn } from '@/lib/mail/content'
import { writeToModerators } from '@/lib/notifications/moderators'
import { FORM_COOKIE, formStateIn } from '@/lib/web/forms'
import { verifyNextWebmention } from '@/lib/webmentions/verifying'
import { aMember, anArticle, type MadeArticle } from '@/prisma/factories'

vi.mock('@/lib/auth/door', () => import('./roles/open-door'))
vi.mock('next/headers', () => import('./roles/next-headers'))

let article: MadeArticle

beforeEach(async () => {
  article = await anArticle({ path: '/2015/03/post', title: '題名' })
})

const target = () => `${siteUrl()}/2015/03/post`
const URL_OF_ENDPOINT = 'http://127.0.0.1:3000/api/webmentions'
const send = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
  POST(new Request(URL_OF_ENDPOINT, { method: 'POST', body: new URLSearchParams(fields), headers }))
const sentence = async (answer: Response) => [answer.status, (await answer.text()).trim()]

test('a program is answered at once, in plain words', async () => {
  const answer = await send({ source: 'https://other.example/1', target: target() })
  expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8')
  expect(await sentence(answer)).toEqual([202, '受け付けました。まもなくページを読み、リンクを確かめます。'])
  expect(await db().webmention.count()).toBe(1)
})

test('bad input is told field by field, and in the blog’s language', async () => {
  const [status, words] = await sentence(await send({ source: 'ftp://x/' }))
  expect(status).toBe(400)
  expect(String(words).split('\n')).toEqual([expect.stringContaining('source'), expect.stringContaining('target')])
  await db().setting.create({ data: { key: 'language', value: 'en' } })
  expect(await sentence(await send({ source: 'https://other.example/1', target: `${siteUrl()}/nothing` }))).toEqual([
    400,
    'There is no article that takes comments at that address (target).',
  ])
  expect(await db().webmention.count()).toBe(0)
})

test('what is no such form, or too large for one, is not read', async () => {
  const bodies: RequestInit[] = [
    { body: JSON.stringify({ source: 'https://other.example/1', target: target() }) },
    { body: new FormData() },
    { body: new URLSearchParams({ source: 'x' }), headers: { 'content-length': '20000' } },
  ]
  for (const init of bodies) {
    const [status] = await sentence(await POST(new Request(URL_OF_ENDPOINT, { method: 'POST', ...init })))
    expect(status).toBe(400)
  }
})

test('while the owner wants none, there is no endpoint', async () => {
  await db().setting.create({ data: { key: 'receiveWebmentions', value: false } })
  expect((await send({ source: 'https://other.example/1', target: target() })).status).toBe(404)
  expect((await GET(new Request(URL_OF_ENDPOINT))).status).toBe(404)
})

test('whoever is too fast is told when to come again', async () => {
  await db().webmention.createMany({
    data: Array.from({ length: 60 }, (_, index) => ({
      ...{ source: `https://other.example/${index}x`, host: 'other.example', target: target(), articleId: article.id },
    })),
  })
  const answer = await send({ source: 'https://other.example/1', target: target() })
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '3600'])
})

test('a person gets the page of the form again, with what was typed', async () => {
  const got = await GET(new Request(`${URL_OF_ENDPOINT}?target=x`))
  expect([got.status, got.headers.get('location')]).toEqual([303, '/comment/mention?target=x'])
  const refused = await send({ by: 'person', source: 'not an address', target: target() })
  expect([refused.status, refused.headers.get('location')]).toEqual([303, '/comment/mention?again=1'])
  const cookie = new RegExp(`${FORM_COOKIE}=([^;]*)`).exec(refused.headers.get('set-cookie') ?? '')?.[1]
  expect(formStateIn(cookie)).toEqual({
    errors: { source: 'webmentions.badSource' },
    values: { source: 'not an address', target: target() },
  })
  const taken = await send({ by: 'person', source: 'https://other.example/1', target: target() })
  expect([taken.status, taken.headers.get('location')]).toEqual([303, '/comment/mention?sent=1'])
  const elsewhere = await send(
    { by: 'person', source: 'https://other.example/2', target: target() },
    { 'sec-fetch-site': 'cross-site' },
  )
  expect(elsewhere.status).toBe(403)
  expect(await db().webmention.count()).toBe(1)
})

test('from the endpoint to the page: read, told to a moderator by mail, approved by its link', async () => {
  await aMember({ role: 'owner', passwordHash: 'a hash' })
  const page = `<div class="h-entry"><b class="p-author">花子</b><b class="p-name">読みました</b>
    <a class="u-in-reply-to" href="${target()}">x</a><p class="e-content">ためになりました。</p></div>`
  const server = http.createServer((_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(page))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await send({ source: `http://127.0.0.1:${port}/1`, target: target() })
  await verifyNextWebmention(new Map(), { admit: { address: '127.0.0.1', port } })
  server.close()
  expect(await writeToModerators(SYSTEM)).toBe(1)
  const letter = contentIn((await db().letter.findFirstOrThrow()).content ?? new Uint8Array())
  expect(letter.subject).toBe(`承認待ちの言及：127.0.0.1:${port}「題名」`)
  const token = /\/comment\/decision\/([\w-]+)/.exec(letter.text)?.[1] ?? ''
  expect((await linkedComment(token))?.comment).toMatchObject({ mentionKind: 'reply', sourceTitle: '読みました' })
  await decideByLink(token, 'published')
  expect((await threadPage(article.id, 1)).comments).toMatchObject([
    { kind: 'webmention', mentionKind: 'reply', name: '花子', sourceTitle: '読みました', text: 'ためになりました。' },
  ])
  expect(await db().announcement.count()).toBe(0) // followers asked for comments
})
