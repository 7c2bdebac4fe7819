import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { env } from '@/lib/env'
import { offerNumber } from '@/lib/numbers'
import { type Prisma, PrismaClient } from './generated/client'
import { nameOfPlan } from './planned-once'

/** Connections of all serving processes together: well below PostgreSQL's 100, since each also listens, and others come. */
const ALL_POOLS = 70

/** Connections of this process's pool. */
const poolSize = () => Math.min(10, Math.max(2, Math.floor(ALL_POOLS / env().WORKERS)))

// The proxy and the pages are separate bundles of one process: they share the client through the global object.
const shared = globalThis as typeof globalThis & { tsuikiDatabase?: PrismaClient }

/** The database. Opened at the first question, so that importing this file needs no settings. */
export function db(): PrismaClient {
  shared.tsuikiDatabase ??= opened()
  return shared.tsuikiDatabase
}

function opened(): PrismaClient {
  const pool = new pg.Pool({ connectionString: env().DATABASE_URL, max: poolSize() })
  offerNumber('pool_connections', () => pool.totalCount)
  offerNumber('pool_idle', () => pool.idleCount)
  offerNumber('pool_waiting', () => pool.waitingCount)
  const options = { disposeExternalPool: true, onPoolError: () => {}, statementNameGenerator: nameOfPlan }
  return new PrismaClient({ adapter: new PrismaPg(pool, options) })
}

/** A transaction's client, or the database itself: what a query needs. */
export type Reader = Prisma.TransactionClient
/** A transaction's client: what a change needs. */
export type Tx = Prisma.TransactionClient

/** What waits for the commit of a transaction, in the order in which it was asked for. */
const afterCommits = new WeakMap<Tx, (() => Promise<void>)[]>()

/** Runs a change whole or not at all; returns when it is committed and what was to follow is done. */
export async function inTransaction<T>(change: (tx: Tx) => Promise<T>): Promise<T> {
  const following: (() => Promise<void>)[] = []
  const result = await db().$transaction(
    (tx) => {
      afterCommits.set(tx, following)
      return change(tx)
    },
    { maxWait: 10_000, timeout: 60_000 },
  )
  for (const action of following) await action()
  return result
}

/** Has something done after the transaction's commit, and before `inTransaction` returns. It must not throw. */
export function afterCommit(tx: Tx, action: () => Promise<void>): void {
  afterCommits.get(tx)?.push(action)
}
