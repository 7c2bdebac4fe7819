import fs from 'node:fs'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { hearing, type Word } from '@/lib/freshness/hearing'
import { type Step, tagState } from '@/lib/freshness/tag-state'
import type { ReadsByPath } from '@/lib/pending-reads'
import type { Made } from './page-making'

export interface RendererOptions {
  /** Path of the Unix socket on which the thread takes what is passed on. */
  socket: string
  /** The blog's origin as the world sees it. */
  siteUrl: string
  /** The port at which the blog listens: Next asks itself there. */
  port: number
}

export interface ToMake {
  kind: 'make'
  id: number
  url: string
  /** When its asker gives up, in milliseconds since 1970. */
  until: number
}

export type ToRenderer =
  | { kind: 'step'; step: Step }
  | { kind: 'word'; word: Word }
  | ToMake
  | { kind: 'reads'; counts: ReadsByPath; missed: ReadsByPath }
  | { kind: 'ending' }
  | { kind: 'stop' }

export type FromRenderer =
  | { kind: 'ready' }
  | { kind: 'numbers'; numbers: [name: string, value: number][] }
  | { kind: 'made'; id: number; made: Made }
  | { kind: 'failed'; id: number; error: unknown }

/** A heap that may grow does: rubbish is collected only when it is full. */
const RENDERER_LIMITS = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 32 }

/** Longer than anything takes: whoever still waits then is told so. */
const PATIENCE_MS = 30_000

interface Asker {
  resolve: (made: Made) => void
  reject: (error: unknown) => void
  late: NodeJS.Timeout
}

/** Tells the renderer how many steps our tag state had taken when a request was passed on. */
export const STEP_HEADER = 'x-tsuiki-step'

/** The thread that renders, seen from the one that answers. */
export interface Renderer {
  /** Makes the answer to a path and query; what it shows is at least as new as all that our tag state has heard. */
  make(url: string): Promise<Made>
  socket: string
  /** Hands over reads, of pages and of addresses where nothing is, to be written within a minute, or when it stops. */
  count(reads: ReadsByPath, missed: ReadsByPath): void
  /** What the app last told of itself: connections, jobs. */
  numbers: ReadonlyMap<string, number>
  /** Begins no more work of its own; what is asked of it is still done. */
  prepareToStop(): void
  stop(): Promise<void>
}

/**
 * Starts the thread. Its tag state is a copy that is told every step of ours, on the same channel as the questions: when it
 * is asked for a page, it has heard of all the changes that we had heard of.
 */
export async function startRenderer(workerData: RendererOptions): Promise<Renderer> {
  const { socket } = workerData
  const thread = new Worker(path.resolve('.build/renderer.mjs'), { workerData, resourceLimits: RENDERER_LIMITS })
  const tell = (message: ToRenderer) => thread.postMessage(message)
  const waiting = new Map<number, Asker>()
  const settle = (id: number) => {
    const asker = waiting.get(id)
    waiting.delete(id)
    clearTimeout(asker?.late)
    return asker
  }
  const numbers = new Map<string, number>()
  let asked = 0
  let stopping = false

  tagState().follow((step) => tell({ kind: 'step', step }))
  hearing().follow((word) => tell({ kind: 'word', word }))
  const ended = new Promise<void>((resolve) => thread.once('exit', () => resolve()))
  await new Promise<void>((resolve, reject) => {
    thread.once('error', reject)
    thread.once('exit', () => reject(new Error('The renderer ended while it started.')))
    thread.on('message', (message: FromRenderer) => {
      if (message.kind === 'ready') return resolve()
      if (message.kind === 'numbers') {
        for (const [name, value] of message.numbers) numbers.set(name, value)
        return
      }
      const asker = settle(message.id)
      if (message.kind === 'made') asker?.resolve(withBuffer(message.made))
      else asker?.reject(message.error)
    })
  })
  // Without it nothing can be made: the whole process gives up, and another takes its place (workers.ts).
  thread.once('error', (error) => {
    throw error
  })
  thread.once('exit', () => {
    if (!stopping) throw new Error('The renderer ended.')
  })

  return {
    socket,
    numbers,
    count: (counts, missed) => tell({ kind: 'reads', counts, missed }),
    make: (url) =>
      new Promise((resolve, reject) => {
        const id = ++asked
        const late = setTimeout(() => settle(id)?.reject(new Error(`${url} was not made in time.`)), PATIENCE_MS)
        waiting.set(id, { resolve, reject, late })
        tell({ kind: 'make', id, url, until: Date.now() + PATIENCE_MS })
      }),
    prepareToStop: () => tell({ kind: 'ending' }),
    async stop() {
      stopping = true
      tell({ kind: 'stop' })
      await ended
      fs.rmSync(socket, { force: true })
    },
  }
}

/** A buffer arrives from another thread as a plain array of bytes. */
const withBuffer = ({ parts, tags }: Made): Made => ({ parts: { ...parts, body: Buffer.from(parts.body) }, tags })
