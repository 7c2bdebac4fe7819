// Whether a comment is lost or doubled while readers post and server and database are killed at random moments: the real server,
// two workers, its embedded PostgreSQL, 32 clients that send again until they are answered.
// node bench/run.mjs never-doubled [--comments=10000] [--seed=1] [--rule=none]      ends with 1 when anything is wrong
// The rule is the blog's for comments: with `none` they are published at once, with `all` each waits for its writer's eyes alone.
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { SYSTEM } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import { changeSettings } from '@/lib/settings/changing'
import { COMMENT_RULES } from '@/lib/settings/input'
import { type Chance, seededChance } from './chance'
import { CommentedBlog } from './commenters'
import { fill } from './content'
import { MORTALS, type Mortal, MortalBlog } from './mortal-blog'
import { PersistentReaders } from './persistent-readers'
import { line } from './table'
import { faultsIn } from './told-and-kept'

const CLIENTS = 32
const ARTICLES = 10
/** From one death until the next so many are taken, and then some moment passes: on a slow machine, too, some come through. */
const PEACE = { least: 5, most: 150, ms: 500 }

export async function measure(args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      comments: { type: 'string', default: '10000' },
      seed: { type: 'string', default: '1' },
      rule: { type: 'string', default: 'none' },
    },
  })
  const seed = Number(values.seed)
  const blog = await MortalBlog.alive()
  const asked = new CommentedBlog(blog.url, CLIENTS)
  try {
    await prepare(blog, COMMENT_RULES.find((rule) => rule === values.rule) ?? 'none')
    const readers = new PersistentReaders(asked, ARTICLES, seededChance(seed))
    const began = Date.now()
    const deaths = await whileDying(blog, readers, seededChance(seed + 1), () =>
      writeAll(readers, Number(values.comments)),
    )
    print(deaths, readers, Date.now() - began)
    const faults = await faultsIn(asked, blog.databaseUrl(), readers.told, ARTICLES)
    for (const fault of faults.slice(0, 20)) console.log(fault)
    console.log(faults.length === 0 ? '\nNothing was lost, and nothing is there twice.' : `\n${faults.length} faults.`)
    if (faults.length > 0) process.exitCode = 1
  } finally {
    asked.close()
    await blog.leave()
  }
}

/** Articles that nobody has commented on yet. */
async function prepare(blog: MortalBlog, commentModeration: (typeof COMMENT_RULES)[number]) {
  process.env.DATABASE_URL = blog.databaseUrl() // not the one that measurements share: this one is to die
  await fill(1, ARTICLES)
  await db().comment.deleteMany()
  await changeSettings(SYSTEM, { commentModeration })
  await db().$disconnect()
}

async function writeAll(readers: PersistentReaders, comments: number) {
  let next = 1
  const client = async () => {
    while (next <= comments) {
      if (next % 50 === 0) process.stderr.write(`\r${next}    `)
      await readers.write(next++)
    }
  }
  await Promise.all(Array.from({ length: CLIENTS }, client))
}

/** Has something die now and then until the act is over; then all lives. @returns how often each died */
async function whileDying(
  blog: MortalBlog,
  { told }: PersistentReaders,
  chance: Chance,
  act: () => Promise<void>,
): Promise<Map<Mortal, number>> {
  const deaths = new Map(MORTALS.map((mortal) => [mortal, 0]))
  let isOver = false
  const peace = async () => {
    const until = told.length + PEACE.least + chance.next() * (PEACE.most - PEACE.least)
    while (!isOver && told.length < until) await sleep(10)
    await sleep(chance.next() * PEACE.ms)
  }
  const dying = async () => {
    for (await peace(); !isOver; await peace()) {
      const mortal = chance.oneOf(MORTALS)
      deaths.set(mortal, (deaths.get(mortal) ?? 0) + 1)
      await blog.suffer(mortal, chance)
    }
  }
  const death = dying()
  try {
    await Promise.race([act(), death.then(() => new Promise<never>(() => {}))])
  } finally {
    isOver = true
    await death
  }
  return deaths
}

function print(deaths: Map<Mortal, number>, { told, otherwise }: PersistentReaders, ms: number) {
  console.log(line('\nwhat died', ['times'], { about: 17 }))
  for (const [mortal, times] of deaths) console.log(line(mortal, [times]))
  const sendings = told.reduce((sum, one) => sum + one.sendings, 0)
  const repeated = told.filter((one) => one.sendings > 1).length
  console.log(
    `\n${told.length} comments in ${(ms / 1_000).toFixed(0)} s, sent ${sendings} times: ${repeated} more than once.`,
  )
  for (const [said, times] of otherwise) console.log(`${said}: ${times}`)
}
