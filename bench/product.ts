// Servers as their operators have them: processes of their own, started from a command line and ended by SIGTERM.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { env } from '@/lib/env'

/** A start may find the build stale, and make it anew first. */
const PATIENCE_MS = 300_000
const REMEMBERED_WORDS = 4_000

export interface Server {
  /** Its origin, without a slash at its end. */
  url: string
  pid: number
  /** The end of what it has written so far. */
  lastWords(): string
  /** @throws Error with its last words when it ended by itself meanwhile */
  stop(): Promise<void>
}

interface Program {
  command: string
  args: string[]
  port: number
  /** Answers 200 as soon as the program can serve. */
  readyPath: string
  host?: string
  cwd?: string
  env?: Record<string, string>
}

interface ProductOptions {
  workers?: number
  /** Settings of its environment. */
  env?: Record<string, string>
}

/** The blog by `bin/start.mjs`, on the database of this measurement and with a data folder of its own. */
export async function startProduct({ workers = 1, env: besides = {} }: ProductOptions = {}): Promise<Server> {
  const folder = scratchFolder('product')
  const port = await freePort()
  const server = await startProgram({
    command: process.execPath,
    args: ['bin/start.mjs'],
    port,
    readyPath: '/health/ready',
    env: {
      PORT: String(port),
      HOST: '127.0.0.1',
      DATABASE_URL: env().DATABASE_URL ?? '',
      DATA_DIR: folder,
      SAMPLE_CONTENT: '0',
      WORKERS: String(workers),
      ...besides,
    },
  })
  return { ...server, stop: () => server.stop().finally(() => removeFolder(folder)) }
}

// a signal alone would end us without the event 'exit', and leave the servers behind
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1))

/**
 * Starts a program and waits until it can serve.
 * @throws Error with the program's last words when it ends before that, or takes longer than five minutes
 */
export async function startProgram({ host = '127.0.0.1', ...program }: Program): Promise<Server> {
  const child = spawn(program.command, program.args, {
    cwd: program.cwd,
    env: { ...process.env, ...program.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const killWithUs = () => child.kill()
  process.once('exit', killWithUs)
  const lastWords = listenTo(child)
  const stop = async () => {
    process.off('exit', killWithUs)
    if (hasEnded(child)) throw new Error(`${commandOf(child)} ended before its time:\n${lastWords()}`)
    await end(child)
  }
  const url = `http://${host}:${program.port}`
  try {
    await ready(child, url + program.readyPath, lastWords)
  } catch (error) {
    process.off('exit', killWithUs)
    await end(child)
    throw error
  }
  return { url, pid: child.pid ?? 0, lastWords, stop }
}

/** @throws the first error, after all were told to stop */
export async function stopAll(servers: Iterable<Server>): Promise<void> {
  const ends = await Promise.allSettled(Array.from(servers, (server) => server.stop()))
  for (const end of ends) if (end.status === 'rejected') throw end.reason
}

async function ready(child: ChildProcess, url: string, lastWords: () => string) {
  let failure: Error | undefined
  child.once('error', (error) => {
    failure = error
  })
  for (const began = Date.now(); Date.now() - began < PATIENCE_MS; await sleep(100)) {
    if (failure) throw failure
    if (hasEnded(child)) throw new Error(`${commandOf(child)} ended:\n${lastWords()}`)
    if (await answersWell(url)) return
  }
  throw new Error(`${url} did not answer 200. Last words of the program:\n${lastWords()}`)
}

/** Waits until a running server answers 200 there. @throws Error after five minutes */
export async function untilReady(url: string): Promise<void> {
  for (const began = Date.now(); !(await answersWell(url)); await sleep(100))
    if (Date.now() - began > PATIENCE_MS) throw new Error(`${url} did not answer 200.`)
}

const answersWell = (url: string) =>
  fetch(url, { signal: AbortSignal.timeout(5_000) }).then(
    async (response) => {
      await response.arrayBuffer()
      return response.status === 200
    },
    () => false,
  )

/** Reads what the program writes, lest it waits for a reader. @returns how to learn the end of it */
function listenTo(child: ChildProcess): () => string {
  let words = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => {
      words = (words + chunk).slice(-REMEMBERED_WORDS)
    })
  return () => words
}

async function end(child: ChildProcess) {
  if (child.pid === undefined || hasEnded(child)) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}

const commandOf = ({ spawnargs }: ChildProcess) => spawnargs.join(' ')

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null

export async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('No free port')
  return address.port
}

export const scratchFolder = (name: string) => fs.mkdtempSync(path.join(os.tmpdir(), `bench-${name}-`))

export const removeFolder = (folder: string) => fs.rmSync(folder, { recursive: true, force: true })
