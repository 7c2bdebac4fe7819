// An author before the editor of a blog, in a browser and on a server that can be killed under their hands.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { LAUNCH } from '@/e2e/browser'
import { db } from '@/lib/db/client'
import { env } from '@/lib/env'
import type { Body } from '@/lib/richtext/body'
import { plainText } from '@/lib/richtext/plain-text'
import type { Chance } from './chance'
import { treeOf } from './processes'
import { freePort, removeFolder, type Server, scratchFolder, startProgram } from './product'

/** What ends in the middle of writing. */
export const MORTALS = ['nothing', 'reload', 'browser', 'server', 'network'] as const
export type Mortal = (typeof MORTALS)[number]

const AUTHOR = { name: 'Author', email: 'author@example.com', password: 'a long pass phrase' }
/** What a browser has kept for so long is on its disk, whatever dies: words younger than this may go with it. */
const IN_THE_AIR_MS = 500
/** A save is tried again at growing intervals: after so long it is stuck. */
const LONGEST_SETTLING_MS = 90_000

/** One word that was typed; each is another one. */
interface Word {
  text: string
  at: number
}

/** What became of one round's words. */
export interface Round {
  words: number
  lost: number
  /** Lost though they were typed half a second or more before. */
  lostLate: number
  twice: number
  /** How often the author was asked to choose between two texts, both of which were their own. */
  choices: number
}

export class WritingAuthor {
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

  static async atTheDesk(): Promise<WritingAuthor> {
    const [port, data, profile] = [await freePort(), scratchFolder('nothing-lost'), scratchFolder('profile')]
    const server = await startServer(port, data)
    const context = await launch(profile)
    const author = new WritingAuthor(port, data, profile, server, context, await pageOf(context))
    await author.begin()
    return author
  }

  async leave() {
    await this.context.close().catch(() => {})
    await this.server.stop().catch(() => {})
    removeFolder(this.profile)
    removeFolder(this.data)
  }

  /** Types, has something die in the middle of it, types on where that can be, and looks what is there in the end. */
  async round(mortal: Mortal, chance: Chance): Promise<Round> {
    const before = this.words.length
    await this.type(1 + Math.floor(chance.next() * 6))
    await sleep(chance.next() * 2_500)
    const diedAt = await this.suffer(mortal, chance)
    const choices = await this.settled()
    const words = this.words.length - before
    return { words, choices, ...(await this.count(diedAt)) }
  }

  async storedWords(): Promise<string[]> {
    const { body } = await db().draft.findFirstOrThrow()
    return plainText(body as unknown as Body).match(/w\d+/g) ?? []
  }

  private async begin() {
    await this.page.goto(fs.readFileSync(founderLink(this.data), 'utf8').trim())
    for (const [name, value] of Object.entries({ ...AUTHOR, title: 'Nothing is lost' }))
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
  private async suffer(mortal: Mortal, chance: Chance): Promise<number> {
    const at = Date.now()
    if (mortal === 'reload') await this.page.reload()
    if (mortal === 'browser') await this.killBrowser()
    if (mortal === 'server') {
      for (const pid of treeOf(this.server.pid).toReversed()) kill(pid)
      await this.server.stop().catch(() => {}) // it has ended before its time, as was meant
      await this.type(2)
      await sleep(chance.next() * 3_000)
      this.server = await startServer(this.port, this.data)
    }
    if (mortal === 'network') {
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
    if (this.page.url() !== this.address) await this.signIn() // its cookies were too young to be on the disk
  }

  private async signIn() {
    await this.page.locator('[name=email]').first().fill(AUTHOR.email)
    await this.page.locator('[name=password]').first().fill(AUTHOR.password)
    await this.page.locator('form[action="/api/sign-in"] [type=submit]').click()
    await this.page.waitForURL(this.address)
  }

  /** Until the editor says that everything is saved; a question whose text is right is answered as an author would. */
  private async settled(): Promise<number> {
    let choices = 0
    await this.page.locator('.ProseMirror').waitFor()
    await sleep(300) // what the browser kept is read, and shown
    for (const end = Date.now() + LONGEST_SETTLING_MS; Date.now() < end; ) {
      const choice = this.page.locator('[aria-labelledby=choice] button').first()
      if (await choice.isVisible()) {
        choices++
        await choice.click()
      }
      if ((await this.page.locator('[role=status][data-kind=saved]').count()) > 0) return choices
      await sleep(200)
    }
    throw new Error(`The editor never came to rest: ${await this.page.locator('[role=status]').allTextContents()}`)
  }

  private async count(diedAt: number): Promise<Pick<Round, 'lost' | 'lostLate' | 'twice'>> {
    const there: string[] = ((await this.page.locator('.ProseMirror').textContent()) ?? '').match(/w\d+/g) ?? []
    const stored = new Set(await this.storedWords())
    const lost = this.words.filter(({ text }) => !there.includes(text) || !stored.has(text))
    this.words = this.words.filter((word) => !lost.includes(word))
    return {
      lost: lost.length,
      lostLate: lost.filter(({ at }) => at < diedAt - IN_THE_AIR_MS).length,
      twice: there.length - new Set(there).size,
    }
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
      FOUNDER_LINK_FILE: founderLink(data),
    },
  })

/** Where the server writes the link by which the owner is made. */
const founderLink = (data: string) => path.join(data, 'founder-link')

const launch = (profile: string): Promise<BrowserContext> => chromium.launchPersistentContext(profile, LAUNCH)

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
