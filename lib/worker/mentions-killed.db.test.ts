import { spawn } from 'node:child_process'
import fs from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { db, inTransaction } from '@/lib/db/client'
import { noteLinks } from '@/lib/mentioning'
import { anArticle } from '@/prisma/factories'
import { killed, programOf } from '@/tests/programs'

const PAGES = 60
const KILLS = 3

test('killed in the middle of telling sixty pages, again and again: each is told, and at most one a kill is told twice', async () => {
  const told: string[] = []
  const server = http.createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    if (request.method === 'POST') told.push(new URLSearchParams(body).get('target') ?? '')
    await wait(5)
    response.writeHead(200, { link: '</hear>; rel=webmention' }).end('x')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const links = Array.from({ length: PAGES }, (_, page) => `<p><a href="http://127.0.0.1:${port}/${page}">x</a></p>`)
  const { id } = await anArticle({ html: links.join('') })
  await inTransaction((tx) => noteLinks(tx, id, 'substantive'))
  const program = await tellingProgram(port)
  const start = () => spawn(process.execPath, [program], { env: process.env })

  let child = start()
  for (let kill = 1; kill <= KILLS; kill++) {
    const enough = (kill * PAGES) / (KILLS + 2)
    while (told.length < enough) await wait(2)
    await killed(child)
    await db().outgoingMention.updateMany({ where: { state: 'waiting' }, data: { sendAfter: new Date() } }) // not in a quarter of an hour
    child = start()
  }
  while ((await db().outgoingMention.count({ where: { state: 'told' } })) < PAGES) await wait(20)
  await killed(child)
  fs.rmSync(program)
  server.close()
  expect(new Set(told).size).toBe(PAGES)
  expect(told.length - PAGES).toBeLessThanOrEqual(KILLS)
}, 120_000)

/** What the leading process does, without its pauses. */
const tellingProgram = (port: number) =>
  programOf(
    'mentions',
    `import { queueMentions } from '@/lib/webmentions/queue'
    import { sendNextMention } from '@/lib/webmentions/sending'
    import { HostPace } from '@/lib/webmentions/sending-pace'
    const limits = { admit: { address: '127.0.0.1', port: ${port} } }
    await queueMentions(10, limits)
    while (await sendNextMention(new HostPace(0), limits)) {}
    setInterval(() => {}, 1000)`,
  )
