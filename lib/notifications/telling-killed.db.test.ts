import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { decrypt, encrypt } from '@/lib/encryption'
import { hashOfEmail, tokenHashOf } from '@/lib/following/secrets'
import { aFollower, anAddendum, anArticle } from '@/prisma/factories'
import { programOf } from '@/tests/programs'

const FOLLOWERS = 200
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'telling-killed-'))
process.env.DATA_DIR = folder // the killed processes must know the key of the addresses

test('killed with signal 9 again and again, it tells each of 200 followers once', async () => {
  const article = await anArticle()
  const addendum = await anAddendum(article)
  await followers(FOLLOWERS)
  await db().announcement.create({
    data: { kind: 'addendum', articleId: article.id, subjectId: addendum.id, at: new Date(Date.now() - 600_000) },
  })
  const program = await teller()
  let kills = 0
  for (let before = 0; before < FOLLOWERS; before = await db().letter.count()) {
    const child = spawn(process.execPath, [program], { env: { ...process.env, DATA_DIR: folder } })
    const ended = new Promise((resolve) => child.on('exit', (_, signal) => resolve(signal)))
    while (child.exitCode === null && (await db().letter.count()) < before + 60) await sleep(20)
    child.kill('SIGKILL')
    if ((await ended) === 'SIGKILL') kills++
  }
  fs.rmSync(program)
  expect(kills).toBeGreaterThan(0)
  const letters = await db().letter.findMany({ select: { emailCipher: true, event: true } })
  expect(new Set(letters.map(({ emailCipher }) => decrypt(emailCipher ?? new Uint8Array()))).size).toBe(FOLLOWERS)
  expect(new Set(letters.map(({ event }) => event)).size).toBe(1)
  expect(letters).toHaveLength(FOLLOWERS)
  expect(await db().news.count()).toBe(0)
}, 120_000)

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Confirmed ones, who follow all addenda. */
async function followers(count: number): Promise<void> {
  const first = await aFollower('reader-0@example.com', [{ scope: 'updates' }])
  await db().follower.createMany({
    data: Array.from({ length: count - 1 }, (_, index) => {
      const email = `reader-${index + 1}@example.com`
      const emailHash = hashOfEmail(email)
      const emailCipher = encrypt(email)
      return { emailHash, emailCipher, tokenHash: tokenHashOf(emailHash), confirmedAt: new Date() }
    }),
  })
  const rest = await db().follower.findMany({ where: { id: { not: first.id } }, select: { id: true } })
  await db().follow.createMany({ data: rest.map(({ id }) => ({ followerId: id, scope: 'updates' })) })
}

/** The part of the leading process that tells. */
const teller = () =>
  programOf(
    'teller',
    `import { SYSTEM } from '@/lib/auth/actor'
    import { spreadNews } from '@/lib/notifications/spreading'
    import { writeNews } from '@/lib/notifications/writing'
    await spreadNews(SYSTEM)
    await writeNews(SYSTEM)
    process.exit()`,
  )
