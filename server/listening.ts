import pg from 'pg'
import { EXPIRY_CHANNEL } from '@/lib/expiry-channel'
import type { TagState } from '@/lib/tag-state'

const RETRY_MS = 500

/**
 * Keeps the tag state equal to the database's: listens first and then reads all counters, so that nothing falls between;
 * after a lost connection the state is not coherent until that was done again.
 * @returns how to stop
 */
export async function followExpiries(databaseUrl: string, state: TagState): Promise<() => Promise<void>> {
  let stopped = false
  let client: pg.Client | undefined

  const connect = async () => {
    const session = new pg.Client({
      connectionString: databaseUrl,
      application_name: 'tsuiki-listener',
      keepAlive: true,
    })
    session.on('error', () => {}) // 'end' follows
    session.on('notification', ({ channel, payload }) => {
      if (channel === EXPIRY_CHANNEL && payload) state.learn(numbersIn(payload))
    })
    await session.connect()
    session.on('end', () => {
      state.coherent = false
      if (!stopped) setTimeout(reconnect, RETRY_MS).unref()
    })
    client = session
    await session.query(`listen ${EXPIRY_CHANNEL}`)
    const { rows } = await session.query<{ name: string; number: string }>('select name, number from "CacheTag"')
    state.learn(rows.map((row) => [row.name, BigInt(row.number)]))
    state.coherent = true
  }
  const reconnect = () => {
    connect().catch(() => {
      if (!stopped) setTimeout(reconnect, RETRY_MS).unref()
    })
  }

  await connect()
  return async () => {
    stopped = true
    await client?.end().catch(() => {})
  }
}

const numbersIn = (payload: string): [string, bigint][] =>
  Object.entries(JSON.parse(payload) as Record<string, number>).map(([tag, number]) => [tag, BigInt(number)])
