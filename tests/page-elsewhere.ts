// A page of another site that mentions an article here, on a server of its own, and how it is sent, looked at and shown.
import http from 'node:http'
import { afterEach, beforeEach, expect } from 'vitest'
import { ANONYMOUS, type MemberActor } from '@/lib/auth/actor'
import { tags } from '@/lib/cache'
import { threadPage } from '@/lib/comments/queries'
import { db } from '@/lib/db/client'
import { siteUrl } from '@/lib/env'
import { receiveWebmention } from '@/lib/webmentions/receiving'
import { verifyNextWebmention } from '@/lib/webmentions/verifying'
import { actorOf, aMember, anArticle, type MadeArticle } from '@/prisma/factories'

export const MINUTE = 60_000

interface Answer {
  status: number
  type?: string
  body: string
  /** Where every address but `/evil` leads. */
  to?: string
}

export const elsewhere = {
  port: 0,
  /** What was asked for, and by whom. */
  asked: [] as string[],
  answer: { status: 200, body: '' } as Answer,
  /** Happens while a page is asked for. */
  meanwhile: async () => {},
}
/** The article that is mentioned. */
export let article: MadeArticle
export let owner: MemberActor

/** Begins each test of a file with a server that answers with `entry()`, and with an article. */
export function startElsewhere(): void {
  let server: http.Server
  beforeEach(async () => {
    server = http.createServer(async ({ url, headers }, response) => {
      elsewhere.asked.push(`${url} ${headers['user-agent']}`)
      await elsewhere.meanwhile()
      const { status, type = 'text/html; charset=utf-8', body, to } = elsewhere.answer
      if (to && url !== '/evil') response.writeHead(302, { location: to }).end()
      else response.writeHead(status, { 'content-type': type }).end(body)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const port = typeof address === 'object' && address ? address.port : 0
    article = await anArticle({ path: '/2015/03/post', authorName: '筆者の名' })
    owner = actorOf(await aMember({ role: 'owner', name: '山田 太郎' })) as MemberActor
    Object.assign(elsewhere, { port, asked: [], answer: { status: 200, body: entry() }, meanwhile: async () => {} })
  })
  afterEach(() => new Promise((resolve) => server.close(resolve)))
}

export const target = () => `${siteUrl()}/2015/03/post`
export const entry = ({
  name = '花子',
  title = '読みました',
  text = 'とてもためになる記事でした。',
  relation = '',
} = {}) =>
  `<div class="h-entry"><p class="p-author h-card">${name}</p><h1 class="p-name">${title}</h1>
   <a class="${relation}" href="${target()}">x</a><div class="e-content">${text}</div></div>`

export const receive = (path = '/1', { target: to = target(), network = '192.0.2.1' } = {}) =>
  receiveWebmention(ANONYMOUS, { source: `http://127.0.0.1:${elsewhere.port}${path}`, target: to, network })

export const look = (now = new Date(), resting = new Map<string, number>()) =>
  verifyNextWebmention(resting, { admit: { address: '127.0.0.1', port: elsewhere.port } }, now)

/** Sends it again, when its source may be fetched again. */
export async function again(): Promise<void> {
  await db().webmention.updateMany({ data: { fetchedAt: new Date(Date.now() - 60 * MINUTE) } })
  await receive()
  expect(await look()).toBe(true)
}

export const mention = () => db().comment.findFirstOrThrow({ where: { kind: 'webmention' } })
export const row = () => db().webmention.findFirstOrThrow()
export const policy = (value: string) => db().setting.create({ data: { key: 'commentModeration', value } })
export const shown = async () => (await threadPage(article.id, 1)).comments.map(({ text }) => text)
export const articleNumber = async () =>
  (await db().cacheTag.findUnique({ where: { name: tags.article(article.id) } }))?.number ?? 0n
