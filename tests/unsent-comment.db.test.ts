import { afterEach, expect, test, vi } from 'vitest'
import { POST } from '@/app/api/comments/route'
import * as posting from '@/lib/comments/posting'
import { db } from '@/lib/db/client'
import { anArticle } from '@/prisma/factories'

vi.mock('@/lib/auth/door', () => import('./roles/open-door'))
vi.mock('next/headers', () => ({ headers: async () => new Headers() }))

afterEach(() => vi.restoreAllMocks())

const typed = {
  ...{ article: '1', parent: '', key: 'drawn', heading: '"手順"', moment: '', subject: '' },
  ...{
    name: '読者',
    email: 'reader@example.com',
    url: 'https://example.com/',
    text: '一行目\n</textarea><script>alert(1)</script>',
  },
}
const send = (form: Record<string, string>) =>
  POST(
    new Request('http://127.0.0.1:3000/api/comments', {
      method: 'POST',
      body: new URLSearchParams(form),
      headers: { 'x-forwarded-for': '192.0.2.1' },
    }),
  )

/** What a form on a page would send. */
const fieldsIn = (html: string): Record<string, string> =>
  Object.fromEntries(
    [
      ...html.matchAll(/<input [^>]*name="(?<name>\w+)" value="(?<value>[^"]*)">/g),
      ...html.matchAll(/<textarea name="(?<name>\w+)">\n(?<value>[^<]*)<\/textarea>/g),
    ].map(({ groups: { name = '', value = '' } = {} }) => [name, plain(value)]),
  )
const plain = (html: string) =>
  html
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')

test('a comment that cannot be stored comes back whole in a form; sent again from there it is taken, once', async () => {
  const { id } = await anArticle()
  const form = { ...typed, article: String(id) }
  vi.spyOn(console, 'error').mockImplementation(() => {})
  vi.spyOn(posting, 'postComment').mockRejectedValueOnce(new Error('Can’t reach database server'))
  const away = await send(form)
  const html = await away.text()
  expect([away.status, away.headers.get('retry-after'), away.headers.get('cache-control')]).toEqual([
    503,
    '5',
    'no-store',
  ])
  expect(html).toContain('いまは送信できませんでした')
  expect(html).not.toContain('<script>')
  expect(fieldsIn(html)).toEqual(form)
  expect(console.error).toHaveBeenCalledOnce()

  for (const sent of [fieldsIn(html), form]) {
    const answer = await send(sent)
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      expect.stringMatching(/^\/comment\/\d+\/waiting\//),
    ])
  }
  expect(await db().comment.count()).toBe(1)
})
