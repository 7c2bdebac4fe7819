// Whether a word is lost while an author writes and browser, server and network die at random moments.
// node bench/run.mjs nothing-lost [--rounds=200] [--seed=1]      a table: what died, how often, and what became of the words
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { inviteFounder } from '@/lib/accounts/inviting'
import { SYSTEM } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import { env } from '@/lib/env'
import type { Body } from '@/lib/richtext/body'
import { plainText } from '@/lib/richtext/plain-text'
import { type Chance, seededChance } from './chance'
import { treeOf } from './processes'
import { freePort, removeFolder, type Server, scratchFolder, startProgram } from './product'
import { line } from './table'

const BROWSERS = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium']
const EVENTS = ['nothing', 'reload', 'browser', 'server', 'network'] as const
type Event = (typeof EVENTS)[number]
/** What a browser has kept for so long is on its disk, whatever dies: words younger than this may go with it. */
const IN_THE_AIR_MS = 500

/** One word that was typed; each is another one. */
interface Word {
  text: string
  at: number
}

interface Tally {
  rounds: number
  words: number
  lost: number
  /** Lost though they were typed half a second or more before. */
  lostLate: number
  twice: number
  /** How often the author was asked to choose between two texts, both of which were their own. */
  choices: number
}

export async function measure(args: string[]) {
  const { values } = parseArgs({
    args,
    options: { rounds: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } },
  })
  const chance = seededChance(Number(values.seed))
  const desk = await Desk.open()
  const tallies = new Map(EVENTS.map((event) => [event, emptyTally()]))
  try {
    for (let round = 1; round <= Number(values.rounds); round++) {
      const event = chance.oneOf(EVENTS)
      const tally = tallies.get(event) ?? emptyTally()
      await desk.round(event, chance, tally)
      process.stderr.write(`\r${round} `)
    }
    const stored = await desk.storedWords()
    print(tallies)
    console.log(`\n${stored.length} words at the server at the end; ${desk.words.length} typed and not lost.`)
  } finally {
    await desk.close()
  }
}

const emptyTally = (): Tally => ({ rounds: 0, words: 0, lost: 0, lostLate: 0, twice: 0, choices: 0 })

function print(tallies: Map<Event, Tally>) {
  const columns = { about: 12, cell: 16 }
  console.log(
    line('what died', ['times', 'words typed', 'lost', 'lost after 0.5 s', 'twice', 'choices asked'], columns),
  )
  for (const [event, { rounds, words, lost, lostLate, twice, choices }] of tallies)
    console.log(line(event, [rounds, words, lost, lostLate, twice, choices], columns))
}

/** An author before their editor, on a blog and a browser that can be killed. */
class Desk {
  words: Word[] = []
  private typed = 0
  private address = ''

  private constructor(
    private readonly port: number,
    private readonly data: string,
    private readonly profile: string,
    private server: Server,
    private context: BrowserContext,
    private page: Page,
  ) {}

  static async open(): Promise<Desk> {
    const [port, data, profile] = [await freePort(), scratchFolder('nothing-lost'), scratchFolder('profile')]
    const server = await startServer(port, data)
    const context = await launch(profile)
    const desk = new Desk(port, data, profile, server, context, await pageOf(context))
    await desk.begin()
    return desk
  }

  async close() {
    await this.context.close().catch(() => {})
    await this.server.stop().catch(() => {})
    removeFolder(this.profile)
    removeFolder(this.data)
  }

  /** Types, has something die in the middle of it, types on where that can be, and looks what is there in the end. */
  async round(event: Event, chance: Chance, tally: Tally) {
    tally.rounds++
    const before = this.words.length
    await this.type(1 + Math.floor(chance.next() * 6))
    await sleep(chance.next() * 2_500)
    const diedAt = await this.suffer(event, chance)
    await this.settled(tally)
    tally.words += this.words.length - before
    await this.count(tally, diedAt)
  }

  async storedWords(): Promise<string[]> {
    const { body } = await db().draft.findFirstOrThrow()
    return plainText(body as unknown as Body).match(/w\d+/g) ?? []
  }

  private async begin() {
    const url = `http://127.0.0.1:${this.port}`
    await this.page.goto(`${url}/invite/${await inviteFounder(SYSTEM)}`)
    for (const [name, value] of Object.entries({
      name: 'Author',
      email: 'author@example.com',
      password: 'a long pass phrase',
      title: 'Nothing is lost',
    }))
      await this.page.locator(`[name=${name}]`).fill(value)
    await this.page.locator('form[action="/api/invites"] [type=submit]').click()
    await this.page.waitForURL('**/studio')
    await this.page.locator('form[action="/api/articles"] [type=submit]').first().click()
    await this.page.waitForURL('**/studio/articles/*')
    this.address = this.page.url()
    this.watch()
    await this.page.locator('textarea').first().fill('Nothing is lost')
  }

  /** What a closing page asks is answered: it is left. */
  private watch() {
    this.page.on('dialog', (dialog) => void dialog.accept().catch(() => {}))
  }

  private async type(count: number) {
    const text = this.page.locator('.ProseMirror')
    await text.click()
    await this.page.keyboard.press('Control+End')
    for (let n = 0; n < count; n++) {
      const word = `w${++this.typed}`
      await this.page.keyboard.type(`${word} `)
      this.words.push({ text: word, at: Date.now() })
    }
  }

  /** @returns when it happened, by the clock */
  private async suffer(event: Event, chance: Chance): Promise<number> {
    const at = Date.now()
    if (event === 'reload') await this.page.reload()
    if (event === 'browser') await this.killBrowser()
    if (event === 'server') {
      for (const pid of treeOf(this.server.pid).toReversed()) kill(pid)
      await this.server.stop().catch(() => {}) // it has ended before its time, as was meant
      await this.type(2)
      await sleep(chance.next() * 3_000)
      this.server = await startServer(this.port, this.data)
    }
    if (event === 'network') {
      await this.context.setOffline(true)
      await this.type(2)
      await sleep(chance.next() * 3_000)
      if (chance.next() < 0.5) await this.killBrowser()
      else await this.context.setOffline(false)
    }
    return at
  }

  private async killBrowser() {
    for (const pid of browserOf(this.profile)) kill(pid)
    await this.context.close().catch(() => {})
    for (const name of ['SingletonLock', 'SingletonCookie', 'SingletonSocket'])
      fs.rmSync(`${this.profile}/${name}`, { force: true })
    this.context = await launch(this.profile)
    this.page = await pageOf(this.context)
    this.watch()
    await this.page.goto(this.address)
  }

  /** Until the editor says that everything is saved; a question whose text is right is answered as an author would. */
  private async settled(tally: Tally) {
    await this.page.locator('.ProseMirror').waitFor()
    await sleep(300) // what the browser kept is read, and shown
    for (;;) {
      const choice = this.page.locator('[aria-labelledby=choice] button').first()
      if (await choice.isVisible()) {
        tally.choices++
        await choice.click()
      }
      if (await this.page.locator('[role=status][data-kind=saved]').isVisible()) return
      await sleep(200)
    }
  }

  private async count(tally: Tally, diedAt: number) {
    const there: string[] = ((await this.page.locator('.ProseMirror').textContent()) ?? '').match(/w\d+/g) ?? []
    const stored = new Set(await this.storedWords())
    const lost = this.words.filter(({ text }) => !there.includes(text) || !stored.has(text))
    tally.lost += lost.length
    tally.lostLate += lost.filter(({ at }) => at < diedAt - IN_THE_AIR_MS).length
    tally.twice += there.length - new Set(there).size
    this.words = this.words.filter((word) => !lost.includes(word))
  }
}

const startServer = (port: number, data: string): Promise<Server> =>
  startProgram({
    command: process.execPath,
    args: ['bin/start.mjs'],
    port,
    readyPath: '/health/ready',
    env: {
      ...{ PORT: String(port), HOST: '127.0.0.1', DATA_DIR: data, SITE_URL: `http://127.0.0.1:${port}` },
      ...{ DATABASE_URL: env().DATABASE_URL ?? '', SAMPLE_CONTENT: '0', WORKERS: '1' },
    },
  })

function launch(profile: string): Promise<BrowserContext> {
  const executablePath = BROWSERS.find((file) => fs.existsSync(file))
  if (executablePath === undefined) throw new Error(`No browser: looked for ${BROWSERS.join(', ')}`)
  return chromium.launchPersistentContext(profile, { executablePath, args: ['--no-sandbox'] })
}

const pageOf = async (context: BrowserContext): Promise<Page> => context.pages()[0] ?? (await context.newPage())

/** Every process of the browser that keeps this profile. */
const browserOf = (profile: string): number[] =>
  spawnSync('pgrep', ['-f', profile], { encoding: 'utf8' })
    .stdout.split('\n')
    .filter((text) => text !== '' && text !== String(process.pid))
    .map(Number)

function kill(pid: number) {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {} // it was quicker
}
