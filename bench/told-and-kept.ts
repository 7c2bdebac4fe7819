// What readers were told of their comments, beside what is there: in the database, on the pages, in the feeds.
import pg from 'pg'
import type { CommentedBlog } from './commenters'
import { idIn, type Told } from './persistent-readers'

/** Addresses that are looked at at the same time. */
const AT_ONCE = 16

interface Kept {
  id: number
  articleId: number
  parentId: number | null
  status: string
  name: string
  text: string
  createdAt: Date
  documents: number
  announcements: number
}

/** Looks for everything that must be true in the end. @returns a sentence for each thing that is not */
export async function faultsIn(
  blog: CommentedBlog,
  databaseUrl: string,
  told: Told[],
  articles: number,
): Promise<string[]> {
  const kept = await keptIn(databaseUrl)
  const byId = new Map(kept.map((comment) => [comment.id, comment]))
  return [
    ...faultsOfStored(kept, told),
    ...faultsOfOrder(byId, told),
    ...(await faultsOfAddresses(blog, told, byId)),
    ...(await faultsOfPages(blog, kept, articles)),
  ]
}

async function keptIn(connectionString: string): Promise<Kept[]> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  const { rows } = await client.query<Kept>(`
    select id, "articleId", "parentId", status::text, name, text, "createdAt",
      (select count(*)::int from "SearchDocument" d where d.kind = 'comment' and d."subjectId" = c.id) as documents,
      (select count(*)::int from "Announcement" a where a.kind = 'comment' and a."subjectId" = c.id) as announcements
    from "Comment" c where name like '読者%' order by "createdAt", id`)
  await client.end()
  return rows
}

/** Each is there once, as it was sent and where it was told to be; what is published can be found and is announced once. */
function* faultsOfStored(kept: Kept[], told: Told[]): Generator<string> {
  const byName = new Map<string, Kept[]>()
  for (const one of kept) byName.set(one.name, [...(byName.get(one.name) ?? []), one])
  for (const { name, text, article, address } of told) {
    const [one, ...others] = byName.get(name) ?? []
    if (!one) yield `${name} was told ${address}, and is not there.`
    if (others.length > 0) yield `${name} is there ${others.length + 1} times.`
    if (one && (one.id !== idIn(address) || one.text !== text || one.articleId !== article))
      yield `${name} was told ${address}, and is another.`
  }
  const known = new Set(told.map(({ name }) => name))
  for (const { name } of kept) if (!known.has(name)) yield `${name} is there, and nobody was told.`
  for (const { id, status, documents, announcements } of kept) {
    const times = status === 'published' ? 1 : 0
    if (documents !== times || announcements !== times)
      yield `Comment ${id} is ${status}, ${documents} times to be found, and announced ${announcements} times.`
  }
}

/** What was answered before something else was begun stands before it, and an answer stands below what it answers. */
function* faultsOfOrder(byId: Map<number, Kept>, told: Told[]): Generator<string> {
  const placed = told.flatMap((one) => {
    const kept = byId.get(idIn(one.address))
    return kept ? [{ ...one, kept }] : []
  })
  let latest: (typeof placed)[number] | undefined
  const ended = placed.toSorted((one, other) => one.answered - other.answered)
  for (const one of placed.toSorted((a, b) => a.begun - b.begun)) {
    for (let next = ended[0]; next && next.answered < one.begun; next = ended[0]) {
      if (!latest || next.kept.createdAt > latest.kept.createdAt) latest = next
      ended.shift()
    }
    if (latest && latest.kept.createdAt > one.kept.createdAt)
      yield `${one.name} stands before ${latest.name}, written earlier.`
  }
  for (const { name, parent, kept } of placed) {
    if (parent === undefined) continue
    const answered = byId.get(parent)
    const top = answered?.parentId ?? answered?.id
    if (kept.parentId !== top) yield `${name} answers ${parent}, and stands below ${kept.parentId}.`
  }
}

/** The address that a writer was sent to leads to the page where the comment stands, or shows it to its writer while it waits. */
async function faultsOfAddresses(blog: CommentedBlog, told: Told[], byId: Map<number, Kept>): Promise<string[]> {
  const pages = new Map<string, string>()
  const faults: string[] = []
  const look = async ({ name, text, address }: Told) => {
    const first = await blog.get(address)
    const [path = '', anchor = ''] = first.location.split('#')
    if (byId.get(idIn(address))?.status !== 'published') {
      if (first.status !== 200 || !first.body.includes(text))
        faults.push(`${name} was told ${address}: ${first.status}.`)
      return
    }
    const body = pages.get(path) ?? (await blog.get(path)).body
    pages.set(path, body)
    if (anchor !== `comment-${idIn(address)}` || !body.includes(`id="${anchor}"`) || !body.includes(text))
      faults.push(`${name} was told ${address}, which leads to ${first.location}, where it is not.`)
  }
  const left = [...told]
  const lookOn = async () => {
    for (let one = left.pop(); one; one = left.pop()) await look(one)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lookOn))
  return faults
}

/** Pages of a thread show all of it in its order; the numbers that pages, lists and feeds tell are those of what is there. */
async function faultsOfPages(blog: CommentedBlog, kept: Kept[], articles: number): Promise<string[]> {
  const faults: string[] = []
  const lists = await listedCounts(blog)
  for (let article = 1; article <= articles; article++) {
    const published = kept.filter(({ articleId, status }) => articleId === article && status === 'published')
    const tops = published.filter(({ parentId }) => parentId === null)
    const expected = tops.flatMap(({ id }) => [
      id,
      ...published.filter(({ parentId }) => parentId === id).map((reply) => reply.id),
    ])
    const { shown, total } = await threadOf(blog, article)
    if (shown.join() !== expected.join())
      faults.push(
        `The thread of article ${article} shows ${shown.length} of ${expected.length} in another order or not all.`,
      )
    if (total !== published.length) faults.push(`Article ${article} says ${total} comments of ${published.length}.`)
    if ((lists.get(article) ?? 0) !== published.length)
      faults.push(`The list says ${lists.get(article)} comments at article ${article} of ${published.length}.`)
    const feed = await blog.get(`/comments/${article}/feed.xml`)
    const newest = published
      .toReversed()
      .slice(0, 50)
      .map(({ id }) => id)
    if (numbersIn(feed.body, /<entry>[\s\S]*?#comment-(\d+)/g).join() !== newest.join())
      faults.push(`The feed of article ${article} is not its newest comments.`)
  }
  return faults
}

/** All pages of a thread, one after the other. */
async function threadOf(blog: CommentedBlog, article: number): Promise<{ shown: number[]; total: number }> {
  const shown: number[] = []
  let total = 0
  for (let page = 1; ; page++) {
    const { status, body } = await blog.get(page === 1 ? `/bench/${article}` : `/thread/${article}/${page}`)
    if (status !== 200) return { shown, total }
    shown.push(...numbersIn(body, / id="comment-(\d+)"/g))
    total = Number(/id="comments-heading"[\s\S]*?class="figures">(\d+)/.exec(body)?.[1] ?? 0)
  }
}

/** How many comments the front page says that each article has. */
async function listedCounts(blog: CommentedBlog): Promise<Map<number, number>> {
  const { body } = await blog.get('/')
  const found = body.matchAll(/href="\/bench\/(\d+)#comments">[^<\d]*(\d+)/g)
  return new Map(Array.from(found, ([, article, count]) => [Number(article), Number(count)]))
}

const numbersIn = (text: string, shape: RegExp): number[] => Array.from(text.matchAll(shape), ([, id]) => Number(id))
