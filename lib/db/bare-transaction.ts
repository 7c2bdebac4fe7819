import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { thenFollow } from './after-commit'
import { connections, type SqlTx } from './client'
import { Prisma } from './generated/client'
import { lockOf } from './locks'
import { nameOfPlan } from './planned-once'

/** As long as the others wait (`inTransaction`): for a connection, and for a statement. */
const MOST_WAITING_MS = 10_000
const STATEMENT_SECONDS = 60

/**
 * `inTransaction` for a change that is written in SQL alone, on the same connections without Prisma between: what strangers may have
 * done a thousand times a minute costs a third of the CPU so. Those with the same keyed hash are let through one after the other.
 */
export const inBareTransaction = <T>(hash: Uint8Array, change: (tx: SqlTx) => Promise<T>): Promise<T> =>
  thenFollow(async (begun) => {
    const connection = await connected()
    connection.on('error', ignore) // whatever is asked on it next fails, and says so
    let isSound = false
    try {
      await connection.query(
        `begin; set local statement_timeout = '${STATEMENT_SECONDS}s'; select pg_advisory_xact_lock(${lockOf(hash)})`,
      )
      const tx = askingBy(connection)
      begun(tx)
      const result = await change(tx)
      const { command } = await connection.query('commit')
      isSound = true
      if (command !== 'COMMIT') throw new Error('A statement of this transaction had failed: nothing was committed.')
      return result
    } catch (error) {
      isSound ||= await connection.query('rollback').then(
        () => true,
        () => false,
      )
      throw error
    } finally {
      connection.off('error', ignore)
      connection.release(!isSound)
    }
  })

const ignore = () => {}

/** @throws Error when none is free in time */
async function connected(): Promise<pg.PoolClient> {
  const connecting = connections().connect()
  const connection = await Promise.race([connecting, wait(MOST_WAITING_MS, null, { ref: false })])
  if (connection !== null) return connection
  connecting.then((late) => late.release(), ignore)
  throw new Error('No connection to the database became free in time.')
}

const askingBy = (connection: pg.PoolClient): SqlTx => ({
  async $queryRaw<T>(...asked: Asked) {
    return (await ask(connection, asked)).rows as T
  },
  async $executeRaw(...asked: Asked) {
    return (await ask(connection, asked)).rowCount ?? 0
  },
})

type Asked = Parameters<SqlTx['$queryRaw']>

function ask(connection: pg.PoolClient, [statement, ...values]: Asked): Promise<pg.QueryResult> {
  const { text, values: given } = 'raw' in statement ? Prisma.sql(statement, ...values) : statement
  return connection.query({
    name: nameOfPlan({ sql: text }),
    text,
    values: given.map(asGiven),
    types: { getTypeParser },
  })
}

/** Instants are UTC, whatever the time zone of this process is. */
const asGiven = (value: unknown): unknown => (value instanceof Date ? value.toISOString() : value)

/** As Prisma gives them, whatever the time zone of this process is. */
const OURS: Record<number, ((text: string) => unknown) | undefined> = {
  [pg.types.builtins.INT8]: BigInt,
  [pg.types.builtins.DATE]: (day) => new Date(`${day}T00:00:00Z`),
}

const getTypeParser: typeof pg.types.getTypeParser = (type: number, format?: 'text' | 'binary') =>
  OURS[type] ?? pg.types.getTypeParser(type, format as 'text')
