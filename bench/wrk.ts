// Load by wrk, a generator in C: one in JavaScript is slower than what is to be measured.
import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

export interface Load {
  url: string
  /** Every answer must have it. */
  status: number
  encoding: 'identity' | 'gzip'
  connections: number
  seconds: number
}

export interface Speed {
  perSecond: number
  /** Milliseconds. */
  p50: number
  p99: number
}

/**
 * Asks for one address over and over, on so many connections at a time.
 * @throws Error when an answer had another status than expected, or did not come
 */
export async function speedUnder({ url, status, encoding, connections, seconds }: Load): Promise<Speed> {
  const options = ['-t1', `-c${connections}`, `-d${seconds}s`, '--timeout', '10s', '-s', path.resolve('bench/wrk.lua')]
  const { stdout } = await run('wrk', [...options, '-H', `accept-encoding: ${encoding}`, url, '--', String(status)])
  const told = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Record<string, number>
  const { requests = 0, seconds: taken = 1, p50 = 0, p99 = 0, others = 0, broken = 0 } = told
  if (requests === 0 || others > 0 || broken > 0)
    throw new Error(
      `${url} (${encoding}, ${connections}): of ${requests} answers ${others} were no ${status}, ${broken} broke`,
    )
  return { perSecond: requests / taken, p50, p99 }
}
