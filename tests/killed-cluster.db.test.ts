import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterEach, expect, test, vi } from 'vitest'
import { joinCluster } from '@/bin/postgres.mjs'

// a folder that the database's user may pass
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'killed-cluster-'))
fs.chmodSync(folder, 0o711)
const data = path.join(folder, 'data')

afterEach(() => fs.rmSync(folder, { recursive: true, force: true }))

const postmasterFile = path.join(data, 'postgres', 'postmaster.pid')
const postmaster = () => Number(fs.readFileSync(postmasterFile, 'utf8').split('\n')[0])

async function answerOf(url: string, question: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return Object.values((await client.query(question)).rows[0] ?? {})[0]
  } finally {
    await client.end().catch(() => {})
  }
}

/** The answer, once it is this one. */
const until = (url: string, question: string, wanted: unknown): Promise<unknown> =>
  vi.waitFor(
    async () => {
      const answer = await answerOf(url, question)
      expect(answer).toEqual(wanted)
      return answer
    },
    { timeout: 20_000, interval: 200 },
  )

const keeper = "select pid from pg_stat_activity where application_name = 'tsuiki-keeper'"

test('a cluster that is killed is started again where it was, with all that was committed', {
  timeout: 60_000,
}, async () => {
  const { url, release } = await joinCluster(data)
  await answerOf(url, "create table kept as select 'a word' as word")
  const killed = postmaster()
  process.kill(killed, 'SIGKILL')
  await until(url, 'select word from kept', 'a word')
  expect(postmaster()).not.toBe(killed)

  // one of its sessions killed ends all others, and with them what they hold: its users are users again
  const session = await until(url, keeper, expect.any(Number)) // it answers others before whoever started it is there again
  process.kill(session as number, 'SIGKILL')
  await until(
    url,
    `select count(*)::int from pg_locks where locktype = 'advisory' and granted and pid <> ${session}`,
    1,
  )

  await release()
  expect(fs.existsSync(postmasterFile)).toBe(false)
})
