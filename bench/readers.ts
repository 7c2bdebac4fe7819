// What readers of kept pages wait while something else goes on: they come at a steady pace, from a process of their own.
import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'

export interface Waits {
  /** Milliseconds. */
  p50: number
  p99: number
  /** How many came, and how many of them were not answered with 200. */
  readers: number
  turnedAway: number
}

/** @returns what came of the act, and what readers of these addresses waited while it went on */
export async function withReaders<T>(
  addresses: string[],
  perSecond: number,
  act: () => Promise<T>,
): Promise<[T, Waits]> {
  const args = ['bench/steady-readers.mjs', String(perSecond), ...addresses]
  const readers = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const told = text(readers.stdout)
  try {
    const outcome = await act()
    readers.kill('SIGTERM')
    return [outcome, waitsIn(JSON.parse(await told))]
  } finally {
    readers.kill('SIGTERM')
  }
}

function waitsIn(waits: (number | null)[]): Waits {
  const sorted = waits.filter((wait) => wait !== null).sort((one, other) => one - other)
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0
  return { p50: at(0.5), p99: at(0.99), readers: waits.length, turnedAway: waits.length - sorted.length }
}
