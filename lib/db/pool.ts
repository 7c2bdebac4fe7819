import net from 'node:net'
import pg from 'pg'

/** So long whoever needs a connection waits until one is free, or made. */
export const MOST_WAITING_MS = 10_000

/** Longer than a transaction may last (client.ts), and than any other statement of ours should take. */
const MOST_SILENT_MS = 90_000

/**
 * Connections that are shared by all who ask. One on which nothing moves for 90 s is given up, and whoever waited for it is
 * told: where a host vanished without a word, TCP would let them wait a quarter of an hour.
 * @param max how many there may be
 */
export function openPool(connectionString: string | undefined, max: number, mostSilentMs = MOST_SILENT_MS): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max,
    connectionTimeoutMillis: MOST_WAITING_MS,
    stream: () => impatientSocket(mostSilentMs),
  })
  pool.on('error', () => {}) // one that nobody was using broke, and is gone from the pool
  return pool
}

function impatientSocket(mostSilentMs: number): net.Socket {
  const socket = new net.Socket()
  return socket.setTimeout(mostSilentMs, () => {
    socket.destroy(new Error(`Connection terminated: nothing moved for ${mostSilentMs / 1_000} s.`))
  })
}
