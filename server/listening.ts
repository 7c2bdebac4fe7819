import pg from 'pg'
import { EXPIRY_CHANNEL, HEARD_CHANNEL, LISTENER_NAME, NOTICE_LOST_CLIENTS } from '@/lib/freshness/expiry-channel'
import { hearing } from '@/lib/freshness/hearing'
import { instant, type TagState } from '@/lib/freshness/tag-state'

const RETRY_MS = 500
/** A connection can die without a word (a network that drops it): so often it is asked whether it lives. */
const BEAT_MS = 1_000
const PATIENCE_MS = 2_000
const CONNECT_PATIENCE_MS = 5_000

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
    state.lose()
    void lost.end().catch(() => {})
    reconnect()
  }
  const reconnect = () => {
    if (stopped) return
    follow().catch(() => {
      state.giveUp()
      setTimeout(reconnect, RETRY_MS).unref()
    })
  }
  const follow = async () => {
    const client = await listen(databaseUrl, state)
    if (stopped) return client.end()
    session = client
    client.on('end', () => lose(client))
  }

  await follow()
  const beating = setInterval(() => {
    const client = session
    if (client) beat(client, state).catch(() => lose(client))
  }, BEAT_MS)
  beating.unref()
  return async () => {
    stopped = true
    clearInterval(beating)
    if (session) await leave(session).catch(() => {})
  }
}

/** A session that hears every expiry from now on, after all counters were read; none is left behind when that fails. */
async function listen(connectionString: string, state: TagState): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString,
    application_name: LISTENER_NAME,
    options: NOTICE_LOST_CLIENTS,
    connectionTimeoutMillis: CONNECT_PATIENCE_MS,
    query_timeout: PATIENCE_MS,
  })
  client.on('error', () => {}) // 'end' follows
  const acknowledge = acknowledger(client)
  const learn = (payload: string) => {
    state.learn(numbersIn(payload))
    acknowledge(largestOf(payload))
  }
  /** What is told while the counters are being read may be newer than they are, and must not be taken back by them. */
  let early: string[] | null = []
  client.on('notification', ({ channel, payload = '' }) => {
    if (channel === HEARD_CHANNEL) countHeard(payload)
    if (channel !== EXPIRY_CHANNEL) return
    if (early) early.push(payload)
    else learn(payload)
  })
  await client.connect()
  try {
    await client.query(`listen ${EXPIRY_CHANNEL}; listen ${HEARD_CHANNEL}`)
    const askedAt = instant()
    const { rows } = await client.query<{ name: string; number: string }>('select name, number from "CacheTag"')
    state.catchUp(
      rows.map((row) => [row.name, BigInt(row.number)]),
      askedAt,
    )
    early.forEach(learn)
    early = null
    await client.query('select pg_notify($1, $2)', [HEARD_CHANNEL, `${sessionOf(client)} ${GREETING}`])
    return client
  } catch (error) {
    await client.end().catch(() => {})
    throw error
  }
}

/**
 * PostgreSQL tells a session of notifications before it answers, so an answer vouches for all that was committed before. The
 * question is who else listens: whoever writes something waits for them (lib/freshness/acknowledging.ts).
 */
async function beat(client: pg.Client, state: TagState): Promise<void> {
  const at = instant()
  const { rows } = await client.query<{ pid: number }>(
    'select pid from pg_stat_activity where application_name = $1 and datname = current_database()',
    [LISTENER_NAME],
  )
  state.hear(at)
  hearing().take({ kind: 'met', sessions: rows.map(({ pid }) => pid), at })
}

/** Tells everybody that this session has heard of an expiry; what comes while one message is under way goes into the next. */
function acknowledger(client: pg.Client): (expiry: string) => void {
  let heard: string[] = []
  let sending = false
  const send = async () => {
    sending = true
    try {
      while (heard.length > 0) {
        const some = heard.splice(0, EXPIRIES_PER_MESSAGE)
        await client.query('select pg_notify($1, $2)', [HEARD_CHANNEL, `${sessionOf(client)} ${some.join(',')}`])
      }
    } catch {
      heard = [] // the connection is lost, or the database stood still: who wrote has waited long enough by now
    } finally {
      sending = false
    }
  }
  return (expiry) => {
    heard.push(expiry)
    if (!sending) void send()
  }
}

/** Says that nobody need wait for this process any more. */
async function leave(client: pg.Client): Promise<void> {
  await client.query('select pg_notify($1, $2)', [HEARD_CHANNEL, String(sessionOf(client))])
  await client.end()
}

/** The number of no expiry: a session that begins to listen says that it is there. */
const GREETING = '0'

/** PostgreSQL's limit for one notification is 8,000 bytes. */
const EXPIRIES_PER_MESSAGE = 300

/** The number of the server process behind a connection, as pg_stat_activity shows it. */
const sessionOf = (client: pg.Client) => (client as pg.Client & { processID: number }).processID

/** A session's number, then the expiries that it has heard; none when its process leaves. */
function countHeard(payload: string): void {
  const [number, expiries] = payload.split(' ')
  const session = Number(number)
  hearing().take(expiries ? { kind: 'heard', session, expiries: expiries.split(',') } : { kind: 'left', session })
}

const numbersIn = (payload: string): [string, bigint][] =>
  Object.entries(JSON.parse(payload) as Record<string, number>).map(([tag, number]) => [tag, BigInt(number)])

const largestOf = (payload: string) => String(Math.max(...Object.values(JSON.parse(payload) as Record<string, number>)))
