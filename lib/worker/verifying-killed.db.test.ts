import { spawn } from 'node:child_process'
import fs from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { siteUrl } from '@/lib/env'
import { anArticle } from '@/prisma/factories'
import { killed, programOf } from '@/tests/programs'

const PAGES = 40
const KILLS = 4

test('killed in the middle of reading forty pages, again and again: each stands once', async () => {
  const read: string[] = []
  const article = await anArticle({ path: '/2015/03/post' })
  const target = `${siteUrl()}/2015/03/post`
  const server = http.createServer(async ({ url = '' }, response) => {
    read.push(url)
    await wait(20)
    const words = `${url.slice(1)}番めのページの言葉です。`
    response.writeHead(200, { 'content-type': 'text/html' }).end(`<title>${words}</title><a href="${target}">x</a>`)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const host = `127.0.0.1:${port}`
  await db().webmention.createMany({
    data: Array.from({ length: PAGES }, (_, page) => ({
      ...{ source: `http://${host}/${page}`, host, target },
      ...{ articleId: article.id, dueAt: new Date() },
    })),
  })
  const program = await readingProgram(port)
  const start = () => spawn(process.execPath, [program], { env: process.env })

  let child = start()
  for (let kill = 1; kill <= KILLS; kill++) {
    const enough = (kill * PAGES) / (KILLS + 2)
    while (read.length < enough) await wait(2)
    await killed(child)
    await db().webmention.updateMany({ where: { dueAt: { not: null } }, data: { dueAt: new Date() } }) // not in two minutes
    child = start()
  }
  while ((await db().webmention.count({ where: { outcome: 'verified' } })) < PAGES) await wait(20)
  await killed(child)
  fs.rmSync(program)
  server.close()
  const comments = await db().comment.findMany({ select: { url: true } })
  expect(comments).toHaveLength(PAGES)
  expect(new Set(comments.map(({ url }) => url)).size).toBe(PAGES)
  expect(await db().webmention.count({ where: { dueAt: null, commentId: { not: null } } })).toBe(PAGES)
  expect(read.length - PAGES).toBeLessThanOrEqual(KILLS)
}, 120_000)

/** What the leading process does, without its pauses. */
const readingProgram = (port: number) =>
  programOf(
    'verifying',
    `import { verifyNextWebmention } from '@/lib/webmentions/verifying'
    const limits = { admit: { address: '127.0.0.1', port: ${port} } }
    while (await verifyNextWebmention(new Map(), limits)) {}
    setInterval(() => {}, 1000)`,
  )
