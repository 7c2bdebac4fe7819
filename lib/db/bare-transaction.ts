import pg from 'pg'
import { thenFollow } from './after-commit'
import { connections, type SqlTx } from './client'
import { Prisma } from './generated/client'
import { lockOf } from './locks'
import { nameOfPlan } from './planned-once'

/** No statement takes longer, and none waits longer for locks: the server ends it, or we do when that is heard of no more. */
const STATEMENT_SECONDS = 60
const UNHEARD_MS = (STATEMENT_SECONDS + 5) * 1_000
/** What takes longer to undo is undone by the end of its connection. */
const UNDOING_MS = 5_000

/**
 * `inTransaction` for a change that is written in SQL alone, on the same connections without Prisma between: posting, which strangers
 * may have done a thousand times a minute, costs a third less CPU this way.
 * @param queue a keyed hash: those with the same one wait for each other, as by `queueUp`
 */
export const inBareTransaction = <T>(queue: Uint8Array, change: (tx: SqlTx) => Promise<T>): Promise<T> =>
  thenFollow(async (begun) => {
    const connection = await connections().connect()
    connection.on('error', ignore) // whatever is asked on it next fails, and says so
    const tx = new BareTx(connection)
    begun(tx)
    let isSound = false
    try {
      await tx.run(
        `begin; set local statement_timeout = '${STATEMENT_SECONDS}s'; select pg_advisory_xact_lock(${lockOf(queue)})`,
      )
      const result = await change(tx)
      const ended = await tx.run('commit')
      isSound = true
      if (ended !== 'COMMIT') throw new Error('A statement of this transaction had failed: nothing was committed.')
      return result
    } catch (error) {
      if (!isSound) isSound = await wasRolledBack(tx)
      throw error
    } finally {
      tx.end()
      connection.off('error', ignore)
      connection.release(!isSound)
    }
  })

const ignore = () => {}

const wasRolledBack = (tx: BareTx): Promise<boolean> =>
  tx.run('rollback', UNDOING_MS).then(
    () => true,
    () => false,
  )

class BareTx implements SqlTx {
  private isOver = false

  constructor(private readonly connection: pg.PoolClient) {}

  async $queryRaw<T>(...asked: Asked): Promise<T> {
    return (await this.ask(asked)).rows as T
  }

  async $executeRaw(...asked: Asked): Promise<number> {
    return (await this.ask(asked)).rowCount ?? 0
  }

  /** @returns by which command it ended */
  async run(statement: string, patienceMs = UNHEARD_MS): Promise<string> {
    return (await this.connection.query({ text: statement, query_timeout: patienceMs } as pg.QueryConfig)).command
  }

  /** From now on the connection is somebody else's. */
  end(): void {
    this.isOver = true
  }

  private ask([statement, ...values]: Asked): Promise<pg.QueryResult> {
    if (this.isOver) throw new Error('This transaction is over.')
    const { text, values: given } = 'raw' in statement ? Prisma.sql(statement, ...values) : statement
    const question = { name: nameOfPlan({ sql: text }), text, values: given.map(asGiven), types: { getTypeParser } }
    return this.connection.query({ ...question, query_timeout: UNHEARD_MS } as pg.QueryConfig)
  }
}

type Asked = Parameters<SqlTx['$queryRaw']>

/** Instants are UTC, whatever the time zone of this process is. */
const asGiven = (value: unknown): unknown => (value instanceof Date ? value.toISOString() : value)

const { builtins } = pg.types

/** Of these the driver and Prisma give the same. */
const SAME = new Set<number>([
  ...[
    builtins.BOOL,
    builtins.BYTEA,
    builtins.INT4,
    builtins.TEXT,
    builtins.FLOAT8,
    builtins.JSONB,
    builtins.TIMESTAMPTZ,
  ],
  ...[2278, 1007, 1009, 1185], // void, and arrays of int4, text and timestamptz
])

/** As Prisma gives them, whatever the time zone of this process is. */
const PARSERS: Record<number, ((text: string) => unknown) | undefined> = {
  [builtins.INT8]: BigInt,
  [builtins.DATE]: (day) => new Date(`${day}T00:00:00Z`),
}

/** Types that the schema makes, as those of its enums, have greater numbers. */
const FIRST_OF_SCHEMA = 16_384

/** Of any other type whoever asked is told, before it comes otherwise than by Prisma (bare-transaction.db.test.ts). */
const getTypeParser: typeof pg.types.getTypeParser = (type: number, format?: 'text' | 'binary') => {
  if (type in PARSERS) return PARSERS[type]
  if (type >= FIRST_OF_SCHEMA || SAME.has(type)) return pg.types.getTypeParser(type, format as 'text')
  return () => {
    throw new Error(`No bare transaction reads values of type ${type}.`)
  }
}
