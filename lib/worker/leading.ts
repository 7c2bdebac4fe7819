import pg from 'pg'
import { LOCKS } from '@/lib/db/locks'
import { env } from '@/lib/env'
import { NOTICE_LOST_CLIENTS } from '@/lib/freshness/expiry-channel'

const RETRY_MS = 1_000
/** What is asked here takes no time: an answer that does not come will not. */
const PATIENCE_MS = 5_000
/** A connection on which nothing is said is asked after so long whether it lives, and given up some ten seconds later. */
const SILENCE_MS = 5_000

/**
 * Has something done by one process of all that use this database: by whichever holds a lock there. When it ends or its
 * connection is closed, another takes over within a second or two; when the way between them is cut, both ends notice within
 * some fifteen seconds.
 * @param start begins to do it, given the connection that holds the lock; returns how to stop
 */
export function leadAlone(start: (leading: pg.Client) => () => void): void {
  const tryAgain = () => setTimeout(() => void attempt(), RETRY_MS).unref()
  const attempt = async () => {
    const client = new pg.Client({
      connectionString: env().DATABASE_URL,
      application_name: 'tsuiki-jobs',
      options: NOTICE_LOST_CLIENTS,
      keepAlive: true,
      keepAliveInitialDelayMillis: SILENCE_MS,
      connectionTimeoutMillis: PATIENCE_MS,
      query_timeout: PATIENCE_MS,
    })
    client.on('error', () => {}) // 'end' follows
    let stop = () => {}
    client.once('end', () => {
      stop()
      tryAgain()
    })
    try {
      await client.connect()
      await untilLocked(client)
      stop = start(client)
    } catch {
      client.end().catch(() => {})
    }
  }
  void attempt()
}

/** Asks again and again: waiting inside the database would keep it from tidying up (a snapshot held for days). */
async function untilLocked(client: pg.Client): Promise<void> {
  for (;;) {
    const { rows } = await client.query<{ locked: boolean }>('select pg_try_advisory_lock($1) as locked', [
      LOCKS.leading,
    ])
    if (rows[0]?.locked) return
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS).unref())
  }
}
