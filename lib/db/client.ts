import { PrismaPg } from '@prisma/adapter-pg'
import { env } from '@/lib/env'
import { type Prisma, PrismaClient } from './generated/client'

/** Connections of this process's pool; processes × pool + listeners stay well below PostgreSQL's 100. */
const POOL = 10

// The proxy and the pages are separate bundles of one process: they share the client through the global object.
const shared = globalThis as typeof globalThis & { tsuikiDatabase?: PrismaClient }

/** The database. Opened at the first question, so that importing this file needs no settings. */
export function db(): PrismaClient {
  shared.tsuikiDatabase ??= new PrismaClient({
    adapter: new PrismaPg({ connectionString: env().DATABASE_URL, max: POOL }),
  })
  return shared.tsuikiDatabase
}

/** A transaction's client, or the database itself: what a query needs. */
export type Reader = Prisma.TransactionClient
/** A transaction's client: what a change needs. */
export type Tx = Prisma.TransactionClient

/** Runs a change whole or not at all. */
export const inTransaction = <T>(change: (tx: Tx) => Promise<T>): Promise<T> =>
  db().$transaction(change, { maxWait: 10_000, timeout: 60_000 })
