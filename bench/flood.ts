// A thousand comments a minute, each from a network of its own, on one article: what readers and the moderator wait meanwhile, and
// what becomes of a real reader's comment among them.
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { SYSTEM } from '@/lib/auth/actor'
import { decide } from '@/lib/comments/moderating'
import { db } from '@/lib/db/client'
import { changeSettings } from '@/lib/settings/changing'
import { aComment, anArticle, type MadeArticle } from '@/prisma/factories'
import { corpus } from './comment-corpus'
import { CommentedBlog } from './commenters'
import { removeFolder, scratchFolder, startProduct } from './product'
import { withReaders } from './readers'
import { line, median } from './table'

const DECISIONS = 100
const PER_MINUTE = 1_000
const READERS_PER_SECOND = 200
const CONNECTIONS = 64
const LOOK_EVERY_MS = 3_000
const LAYOUT = { about: 46, cell: 12 }
const OWNER = { name: 'Owner', email: 'owner@example.com', password: 'a long pass phrase', title: 'Flooded' }

/** @param seconds how long it lasts */
export async function measureFlood(seconds: number) {
  const folder = scratchFolder('flood')
  const linkFile = path.join(folder, 'founder-link')
  const server = await startProduct({ workers: 2, env: { TRUST_PROXY: 'loopback', FOUNDER_LINK_FILE: linkFile } })
  const blog = new CommentedBlog(server.url, CONNECTIONS)
  try {
    while (!fs.existsSync(linkFile)) await sleep(50) // it is written when the blog serves already
    const moderator = await joined(blog, fs.readFileSync(linkFile, 'utf8').trim())
    await changeSettings(SYSTEM, { commentModeration: 'suspicious' })
    const article = await anArticle({ path: '/flooded' })
    await decideAbout(article)
    const look = () => blog.get('/studio/comments', moderator)
    const addresses = ['/', article.path, '/feed.xml'].map((page) => server.url + page)
    await withReaders(addresses, READERS_PER_SECOND, () => sleep(3_000)) // makes the pages
    const [calmLook, calm] = await withReaders(addresses, READERS_PER_SECOND, () => watched(look, sleep(9_000)))
    const before = await db().comment.count()
    const [lookMeanwhile, meanwhile] = await withReaders(addresses, READERS_PER_SECOND, () =>
      watched(look, flood(blog, article.id, seconds)),
    )
    const sent = (await db().comment.count()) - before
    console.log(line(`${sent} comments in ${seconds} s`, ['before', 'meanwhile'], LAYOUT))
    const both = (about: string, one: number, other: number) =>
      console.log(line(about, [one.toFixed(1), other.toFixed(1)], LAYOUT))
    both('a page for readers, median ms', calm.p50, meanwhile.p50)
    both('the slowest in a hundred, ms', calm.p99, meanwhile.p99)
    both('readers who got none', calm.turnedAway, meanwhile.turnedAway)
    both('the queue in the studio, median ms', median(calmLook), median(lookMeanwhile))
    await printFates(article.id)
  } finally {
    blog.close()
    await server.stop()
    removeFolder(folder)
  }
}

/** Becomes the blog's owner by the link that a start prints. @returns headers of their browser */
async function joined(blog: CommentedBlog, link: string): Promise<Record<string, string>> {
  const token = new URL(link).pathname.split('/').at(-1) ?? ''
  const { status, cookies } = await blog.submit('/api/invites', { token, ...OWNER })
  if (status !== 303) throw new Error(`Nobody could join: ${status}`)
  return { cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') }
}

/** What the moderator has decided before: as much as the aims of the filter are told for. */
async function decideAbout(article: MadeArticle) {
  for (const { name, url, text, isSpam } of corpus({ language: 'ja', half: 'telling', use: 'taught' }, DECISIONS, 7)) {
    const { id } = await aComment(article, { status: 'held', name, url, text, createdAt: new Date('2020-01-01') })
    await decide(SYSTEM, [id], isSpam ? 'spam' : 'published')
  }
}

const READER = {
  name: '通りすがり',
  text: '手順 4 のあと再起動したら直りました。USB を抜いておくのが大事なようです。助かりました。',
}
const KNOWN = { name: 'いつもの読者', text: '前にも書いた者です。きょうの更新のあとも同じ手順で動きました。報告まで。' }

/** Spam at a steady pace, whatever the answers; amid it one comment of a reader whom nobody knows, and one of somebody who has one published. */
async function flood(blog: CommentedBlog, article: number, seconds: number) {
  const spam = corpus({ language: 'ja', half: 'telling', use: 'tested' }, 4 * PER_MINUTE, 8).filter(
    ({ isSpam }) => isSpam,
  )
  const all = Math.round((PER_MINUTE * seconds) / 60)
  const known = await knownReader(blog, article)
  const under = { article }
  const began = performance.now()
  const answers: Promise<unknown>[] = []
  for (let number = 0; number < all; number++) {
    await sleep(Math.max(0, began + (60_000 * number) / PER_MINUTE - performance.now()))
    const { name, url, text } = spam[number % spam.length] ?? { ...READER, url: null }
    answers.push(blog.post(1_000 + number, { ...under, name, text, ...(url !== null && { url }) }))
    if (number === all >> 1)
      answers.push(blog.post(1, { ...under, ...READER }), blog.post(2, { ...under, ...KNOWN }, known))
  }
  await Promise.all(answers)
}

/** Somebody with a published comment: by the cookie that their browser got for it. */
async function knownReader(blog: CommentedBlog, article: number): Promise<Record<string, string>> {
  const { location, cookies } = await blog.post(2, {
    article,
    name: KNOWN.name,
    text: '先日はありがとうございました。',
  })
  await decide(SYSTEM, [Number(/\d+/.exec(location)?.[0])], 'published')
  return { cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') }
}

/** How long each look takes while something lasts, in milliseconds. */
async function watched(look: () => Promise<{ status: number }>, lasting: Promise<unknown>): Promise<number[]> {
  let isOver = false
  const waits: number[] = []
  const over = lasting.finally(() => {
    isOver = true
  })
  while (!isOver) {
    const began = performance.now()
    const { status } = await look()
    if (status !== 200) throw new Error(`The queue answered ${status}.`)
    waits.push(performance.now() - began)
    await Promise.race([over, sleep(LOOK_EVERY_MS)])
  }
  await over
  return waits
}

async function printFates(articleId: number) {
  const since = { articleId, createdAt: { gt: new Date('2021-01-01') } }
  const count = (status: 'spam' | 'held' | 'published') => db().comment.count({ where: { ...since, status } })
  const fateOf = async (text: string) => {
    const { status, heldReasons } = await db().comment.findFirstOrThrow({ where: { articleId, text } })
    return [status, ...heldReasons].join(', ')
  }
  const rows: [string, string | number][] = [
    ['put aside as spam', await count('spam')],
    ['held', await count('held')],
    ['published', await count('published')],
    ['held for the flood alone', await db().comment.count({ where: { ...since, heldReasons: { equals: ['flood'] } } })],
    ['a reader whom nobody knows', await fateOf(READER.text)],
    ['a reader with one published', await fateOf(KNOWN.text)],
  ]
  for (const [about, cell] of rows) console.log(line(about, ['', cell], LAYOUT))
}
