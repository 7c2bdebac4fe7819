// The blog as `npm start` runs it, with an embedded PostgreSQL of its own, whose processes can be killed under its readers' hands.
import fs from 'node:fs'
import path from 'node:path'
import type { Chance } from './chance'
import { childrenOf, treeOf } from './processes'
import { freePort, removeFolder, type Server, scratchFolder, startProgram, untilReady } from './product'

/** What is killed: one process that answers, the whole server, PostgreSQL, one of PostgreSQL's sessions, or all there is. */
export const MORTALS = ['worker', 'server', 'database', 'session', 'everything'] as const
export type Mortal = (typeof MORTALS)[number]

const WORKERS = 2

export class MortalBlog {
  private constructor(
    readonly url: string,
    private readonly port: number,
    private readonly data: string,
    private server: Server,
  ) {}

  static async alive(): Promise<MortalBlog> {
    const [port, data] = [await freePort(), scratchFolder('mortal')]
    const server = await start(port, data)
    return new MortalBlog(server.url, port, data, server)
  }

  /** Of its database: another one after PostgreSQL had to take another port. */
  databaseUrl(): string {
    const password = fs.readFileSync(path.join(this.data, 'database-password'), 'utf8').trim()
    const [, , , port] = fs.readFileSync(this.postmasterFile(), 'utf8').split('\n')
    return `postgresql://tsuiki:${password}@127.0.0.1:${port}/postgres`
  }

  /** Kills without a warning, and returns when the blog serves again. What nobody would start again by itself, this does. */
  async suffer(mortal: Mortal, chance: Chance): Promise<void> {
    if (mortal === 'worker') kill(chance.oneOf(treeOf(this.server.pid).filter((pid) => pid !== this.server.pid)))
    if (mortal === 'session') kill(chance.oneOf(childrenOf(this.postmaster()).filter(isSession)))
    if (mortal === 'database' || mortal === 'everything') for (const pid of treeOf(this.postmaster())) kill(pid)
    if (mortal === 'server' || mortal === 'everything') {
      for (const pid of treeOf(this.server.pid)) kill(pid)
      await this.server.stop().catch(() => {}) // it has ended before its time, as was meant
      this.server = await start(this.port, this.data)
    } else await untilReady(`${this.url}/health/ready`)
  }

  async leave() {
    await this.server.stop().finally(() => removeFolder(this.data))
  }

  private postmaster = () => Number(fs.readFileSync(this.postmasterFile(), 'utf8').split('\n')[0])

  private postmasterFile = () => path.join(this.data, 'postgres', 'postmaster.pid')
}

const start = (port: number, data: string): Promise<Server> =>
  startProgram({
    command: process.execPath,
    args: ['bin/start.mjs'],
    port,
    readyPath: '/health/ready',
    env: {
      ...{ PORT: String(port), HOST: '127.0.0.1', DATA_DIR: data, DATABASE_URL: '', TRUST_PROXY: 'loopback' },
      ...{ SAMPLE_CONTENT: '0', WORKERS: String(WORKERS) },
    },
  })

/** PostgreSQL names each session after its user; its other processes after what they do. */
const isSession = (pid: number) => fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').startsWith('postgres: tsuiki ')

function kill(pid: number) {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {} // it was quicker
}
