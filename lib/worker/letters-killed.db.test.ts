import { spawn } from 'node:child_process'
import fs from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { db, inTransaction } from '@/lib/db/client'
import { postLetter } from '@/lib/mail/outbox'
import { killed, programOf } from '@/tests/programs'
import { aMailServer } from '@/tests/smtp'

const LETTERS = 1000
const KILLS = 3

test('killed in the middle of sending a thousand letters, again and again: each address gets its letter, and gets it once', async () => {
  const server = await aMailServer({ taking: () => wait(Math.random() * 2) })
  const program = await sendingProgram()
  const start = () =>
    spawn(process.execPath, [program], { env: { ...process.env, SMTP_URL: server.url, MAIL_FROM: 'blog@example.com' } })
  await inTransaction(async (tx) => {
    for (let n = 0; n < LETTERS; n++)
      await postLetter(tx, { event: 'addendum 1', to: `r${n}@example.com`, subject: `追記 ${n}`, text: '本文\n' })
  })

  const processes = [start(), start()] // one leads, the other takes over when it is gone
  for (let kill = 1; kill <= KILLS; kill++) {
    await until(() => server.letters.length >= (kill * LETTERS) / (KILLS + 2))
    await killed(processes.shift())
    await killed(processes.shift())
    processes.push(start(), start())
    await db().letter.updateMany({ where: { status: 'waiting', attempts: 1 }, data: { sendAfter: new Date() } }) // not in five minutes
  }
  await until(async () => (await db().letter.count({ where: { status: 'sent' } })) === LETTERS)
  for (const each of processes) await killed(each)
  fs.rmSync(program)
  await server.close()

  const ids = server.letters.map(({ mail }) => mail.messageId)
  expect(new Set(server.letters.map(({ to }) => to[0])).size).toBe(LETTERS)
  expect(new Set(ids).size).toBe(LETTERS)
  // one that the server had taken when the process was killed goes out once more, under the same Message-ID
  expect(ids.length - LETTERS).toBeLessThanOrEqual(KILLS)
}, 120_000)

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await wait(20)
}

/** What leads in each serving process. */
const sendingProgram = () =>
  programOf(
    'sending',
    `import { leadAlone } from '@/lib/worker/leading'
    import { startSending } from '@/lib/worker/letters'
    leadAlone(startSending)
    setInterval(() => {}, 1000)`,
  )
