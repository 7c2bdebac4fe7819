/** What Prisma's adapter calls a database that does not answer, or one that went while it was asked. */
const KINDS = new Set(['DatabaseNotReachable', 'ConnectionClosed', 'SocketTimeout', 'TooManyConnections'])
/**
 * PostgreSQL's own codes: connections that broke (class 08, but for a protocol that we broke), and a server that ends, starts, or ended
 * its session (57P).
 */
const CODES = /^(?:08(?!P01)|57P)/
/** The driver's words, without a code, when the connection under it broke, or none could be had in time. */
const WORDS =
  /^(?:Client has encountered a connection error|Connection terminated|timeout exceeded when trying to connect)/

/** Whether something failed because the database is not there just now: no mistake of ours, and later it will do as well. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code, meta }: Failure = error
  const { kind = '', originalCode = code ?? '' } = meta?.driverAdapterError?.cause ?? {}
  return KINDS.has(kind) || CODES.test(originalCode) || WORDS.test(error.message)
}

interface Failure extends Error {
  /** Prisma's own, or of what failed below it. */
  code?: string
  /** What Prisma hands on of what its adapter found. */
  meta?: { driverAdapterError?: { cause?: { kind?: string; originalCode?: string } } }
}
