import { PrismaPg } from '@prisma/adapter-pg'
import type pg from 'pg'
import { env } from '@/lib/env'
import { offerNumber } from '@/lib/numbers'
import { thenFollow } from './after-commit'
import { type Prisma, PrismaClient } from './generated/client'
import { nameOfPlan } from './planned-once'
import { MOST_WAITING_MS, openPool } from './pool'

/** Connections of all serving processes together: well below PostgreSQL's 100, since each also listens, and others come. */
const ALL_POOLS = 70

/** Connections of this process's pool. */
const poolSize = () => Math.min(10, Math.max(2, Math.floor(ALL_POOLS / env().WORKERS)))

interface Opened {
  pool: pg.Pool
  prisma: PrismaClient
}

// The proxy and the pages are separate bundles of one process: they share the pool through the global object.
const shared = globalThis as typeof globalThis & { tsuikiDatabase?: Opened }

/** Opened at the first question, so that importing this file needs no settings. */
function opened(): Opened {
  shared.tsuikiDatabase ??= open()
  return shared.tsuikiDatabase
}

function open(): Opened {
  const pool = openPool(env().DATABASE_URL, poolSize())
  offerNumber('pool_connections', () => pool.totalCount)
  offerNumber('pool_idle', () => pool.idleCount)
  offerNumber('pool_waiting', () => pool.waitingCount)
  const options = { disposeExternalPool: true, statementNameGenerator: nameOfPlan }
  return { pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool, options) }) }
}

/** The database. */
export const db = (): PrismaClient => opened().prisma

/** The connections under it. */
export const connections = (): pg.Pool => opened().pool

/** A transaction's client, or the database itself: what a query needs. */
export type Reader = Prisma.TransactionClient
/** A transaction's client: what a change needs. */
export type Tx = Prisma.TransactionClient

type Statement = TemplateStringsArray | Prisma.Sql

/** What a query, or a change, needs that is written in SQL alone: any client, or a bare transaction (bare-transaction.ts). */
export interface SqlTx {
  /** @returns its rows */
  $queryRaw<T = unknown>(statement: Statement, ...values: unknown[]): Promise<T>
  /** @returns how many rows it changed */
  $executeRaw(statement: Statement, ...values: unknown[]): Promise<number>
}

/** Runs a change whole or not at all; returns when it is committed and what was to follow is done. */
export const inTransaction = <T>(change: (tx: Tx) => Promise<T>): Promise<T> =>
  thenFollow((begun) =>
    db().$transaction(
      (tx) => {
        begun(tx)
        return change(tx)
      },
      { maxWait: MOST_WAITING_MS, timeout: 60_000 },
    ),
  )
