import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { MemberActor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import { encrypt } from '@/lib/encryption'
import { aComment, actorOf, aMember, anArticle } from '@/prisma/factories'
import { amendComment } from './amending'
import { tellNextCorrection } from './correcting'
import { ERASED } from './erasing'
import { decide, undoDecision } from './moderating'

vi.mock('./second-opinion', async (original) => ({ ...(await original<object>()), hasService: () => true }))

let server: http.Server
let port = 0
let status = 200
const told: { path: string; text: string; email: string | null; network: boolean }[] = []

beforeAll(async () => {
  server = http.createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    const form = new URLSearchParams(body)
    const [text, email] = [form.get('comment_content') ?? '', form.get('comment_author_email')]
    told.push({ path: request.url ?? '', text, email, network: form.has('user_ip') })
    response.writeHead(status).end('Thanks for making the web a better place.')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterAll(() => server.close())

let owner: MemberActor
beforeEach(async () => {
  told.length = 0
  status = 200
  owner = actorOf(await aMember({ role: 'owner' })) as MemberActor
})

const mail = { emailCipher: encrypt('r@example.com'), emailHash: new Uint8Array(32) }
const held = async (text: string, calledSpam: boolean | null) =>
  (await aComment(await anArticle(), { status: 'held', text, calledSpam, ...mail })).id
const tell = async () => {
  const limits = { maxBytes: 1_000, timeoutMs: 500, admit: { address: '127.0.0.1', port } }
  const service = { url: `http://127.0.0.1:${port}/1.1/comment-check`, key: 'secret', limits }
  while (await tellNextCorrection(service));
}
const later = async () => {
  await db().$executeRaw`update "ServiceCorrection" set "dueAt" = now() where "dueAt" is not null`
  await tell()
}
const paths = () => told.map(({ path, text }) => `${path} ${text}`)

test('the service is told where a moderator decided against it, once, and of nothing else', async () => {
  await decide(owner, [await held('本物', true)], 'published')
  await decide(owner, [await held('宣伝', false), await held('広告', false)], 'spam')
  await decide(owner, [await held('一致', true)], 'spam')
  await decide(owner, [await held('知らない', null)], 'spam')
  await decide(owner, [await held('消した', true)], 'removed')
  await tell()
  expect(told).toEqual([]) // it may still be taken back
  await later()
  await later()
  expect(paths().sort()).toEqual(['/1.1/submit-ham 本物', '/1.1/submit-spam 宣伝', '/1.1/submit-spam 広告'])
  expect(told[0]).toMatchObject({ email: 'r@example.com', network: false })
  expect(await db().serviceCorrection.count()).toBe(3)
})

test('what is undone before is never told, and afterwards the opposite is', async () => {
  const [quick, slow] = [await held('早い', false), await held('遅い', false)]
  const first = await decide(owner, [quick], 'spam')
  await undoDecision(owner, first.decisionId ?? 0)
  await later()
  expect(told).toEqual([])
  const second = await decide(owner, [slow], 'spam')
  await later()
  await undoDecision(owner, second.decisionId ?? 0)
  await later()
  await decide(owner, [slow], 'published')
  await later()
  expect(paths()).toEqual(['/1.1/submit-spam 遅い', '/1.1/submit-ham 遅い'])
})

test('while it is away the moderator notices nothing; it is told again later, eight times at most', async () => {
  status = 500
  const id = await held('宣伝', false)
  await decide(owner, [id], 'spam')
  await later()
  await tell()
  expect(told).toHaveLength(1)
  const { dueAt } = await db().serviceCorrection.findUniqueOrThrow({ where: { commentId: id } })
  expect(dueAt?.getTime()).toBeGreaterThan(Date.now() + 30_000)
  for (let attempt = 0; attempt < 10; attempt++) await later()
  expect(told).toHaveLength(8)
  status = 200
  const other = await held('広告', false)
  await decide(owner, [other], 'spam')
  await later()
  expect(paths().at(-1)).toBe('/1.1/submit-spam 広告')
})

test('words that were erased or changed meanwhile are not told', async () => {
  const [erased, changed] = [await held('宣伝', false), await held('広告', false)]
  await decide(owner, [erased, changed], 'spam')
  await db().comment.update({ where: { id: erased }, data: ERASED })
  await amendComment(owner, changed, { text: '別の言葉', amendment: '' })
  await later()
  expect(told).toEqual([])
})

test('two tellers tell each thing once', async () => {
  for (let at = 0; at < 6; at++) await decide(owner, [await held(`宣伝 ${at}`, false)], 'spam')
  await db().$executeRaw`update "ServiceCorrection" set "dueAt" = now()`
  await Promise.all([tell(), tell(), tell()])
  expect(new Set(paths()).size).toBe(6)
  expect(told).toHaveLength(6)
})
