import pg from 'pg'
import { EXPIRY_CHANNEL } from '@/lib/expiry-channel'
import type { TagState } from '@/lib/tag-state'

const RETRY_MS = 500
/** A connection can die without a word (a network that drops it): the counters are read again so often. */
const CHECK_MS = 15_000
const PATIENCE_MS = 10_000

/**
 * Keeps the tag state equal to the database's: listens first and then reads all counters, so that nothing falls between;
 * after a lost connection the state is not coherent until that was done again.
 * @returns how to stop
 */
export async function followExpiries(databaseUrl: string, state: TagState): Promise<() => Promise<void>> {
  let stopped = false
  let session: pg.Client | undefined

  const lose = (lost: pg.Client) => {
    if (session !== lost) return
    session = undefined
    state.coherent = false
    void lost.end().catch(() => {})
    if (!stopped) setTimeout(reconnect, RETRY_MS).unref()
  }
  const reconnect = () => {
    follow().catch(() => {
      if (!stopped) setTimeout(reconnect, RETRY_MS).unref()
    })
  }
  const follow = async () => {
    const client = await listen(databaseUrl, state)
    session = client
    client.on('end', () => lose(client))
    state.coherent = true
  }

  await follow()
  const checking = setInterval(() => {
    const client = session
    if (client) readCounters(client, state).catch(() => lose(client))
  }, CHECK_MS)
  checking.unref()
  return async () => {
    stopped = true
    clearInterval(checking)
    await session?.end().catch(() => {})
  }
}

/** A session that hears every expiry from now on, after all counters were read; none is left behind when that fails. */
async function listen(connectionString: string, state: TagState): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString,
    application_name: 'tsuiki-listener',
    keepAlive: true,
    keepAliveInitialDelayMillis: PATIENCE_MS,
    connectionTimeoutMillis: PATIENCE_MS,
    query_timeout: PATIENCE_MS,
  })
  client.on('error', () => {}) // 'end' follows
  client.on('notification', ({ channel, payload }) => {
    if (channel === EXPIRY_CHANNEL && payload) state.learn(numbersIn(payload))
  })
  await client.connect()
  try {
    state.forgetAll() // the database may be another, older one now
    await client.query(`listen ${EXPIRY_CHANNEL}`)
    await readCounters(client, state)
    return client
  } catch (error) {
    await client.end().catch(() => {})
    throw error
  }
}

async function readCounters(client: pg.Client, state: TagState): Promise<void> {
  const { rows } = await client.query<{ name: string; number: string }>('select name, number from "CacheTag"')
  state.learn(rows.map((row) => [row.name, BigInt(row.number)]))
}

const numbersIn = (payload: string): [string, bigint][] =>
  Object.entries(JSON.parse(payload) as Record<string, number>).map(([tag, number]) => [tag, BigInt(number)])
