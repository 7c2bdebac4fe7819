import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { TagState } from '@/lib/freshness/tag-state'
import { KeptAnswer, type Parts } from './kept-answer'
import type { Page } from './page-cache'
import { PageStore } from './page-store'

const HEADERS: Parts['headers'] = [
  ['content-type', 'text/html; charset=utf-8'],
  ['cache-control', 'public, max-age=0, must-revalidate'],
  ['content-security-policy', "default-src 'none'; style-src-attr 'unsafe-hashes' 'sha256-a='"],
]
const BODY = Buffer.from(`<p>${'追記のある記事。\n'.repeat(200)}</p>`)
const NUMBERS: [string, bigint][] = [
  ['articles', 5_000_123n],
  ['settings', 1_000_456n],
]

function aState(numbers = NUMBERS) {
  const state = new TagState()
  state.catchUp(numbers)
  return state
}

const aFolder = () => path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'pages-')), 'build')
const aStore = ({ folder = aFolder(), bytes = 1_000_000, state = aState() } = {}) => ({
  folder,
  state,
  store: new PageStore(folder, bytes, state),
})

async function aPage(began: number, { tags = ['articles', 'article-7'], ...parts }: Partial<Parts & Page> = {}) {
  const answer = new KeptAnswer({ status: 200, headers: HEADERS, body: BODY, ...parts })
  await answer.compress()
  return { answer, tags, began }
}

const filesIn = (folder: string) =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))

/** A store in which one page stands, and the file that holds it. */
async function aStoreWithPage(parts?: Partial<Parts & Page>) {
  const { folder, state, store } = aStore()
  const page = await aPage(state.arrivals, parts)
  await store.write('/archive', page)
  const [file = ''] = filesIn(folder)
  return { folder, state, store, page, file }
}

test.each<[string, Partial<Parts & Page>]>([
  ['a page', {}],
  ['a page that says that there is none', { status: 404 }],
  ['a picture', { headers: [['content-type', 'image/png']], body: Buffer.from([0, 10, 13, 255, 10]) }],
  ['a small text', { headers: [['content-type', 'text/plain']], body: Buffer.from('a\nb') }],
])('%s is read back by another process as it was written', async (_, parts) => {
  const { folder, page } = await aStoreWithPage(parts)
  const { state, store } = aStore({ folder, state: aState() })
  const read = await store.read('/archive')
  expect(read?.answer.status).toBe(page.answer.status)
  expect(read?.answer.ownHeaders).toEqual(page.answer.ownHeaders)
  expect(new Map(read?.answer.bodies)).toEqual(new Map(page.answer.bodies))
  expect(read?.answer.hash).toBe(page.answer.hash)
  expect([read?.tags, read?.began]).toEqual([page.tags, state.arrivals])
})

test('each page has its own file, and an address that nobody wrote has none', async () => {
  const { state, store } = await aStoreWithPage()
  await store.write('/../archive', await aPage(state.arrivals, { body: Buffer.from('other') }))
  expect((await store.read('/archive'))?.answer.bodies[0]?.[1].equals(BODY)).toBe(true)
  expect((await store.read('/../archive'))?.answer.bodies[0]?.[1].toString()).toBe('other')
  expect(await store.read('/archive/')).toBeUndefined()
})

test('a page that is written again is the newer one', async () => {
  const { folder, state, store } = await aStoreWithPage()
  state.learn([['articles', 6_000_000n]])
  expect(await store.read('/archive')).toBeUndefined()
  await store.write('/archive', await aPage(state.arrivals, { body: Buffer.from('newer') }))
  expect((await store.read('/archive'))?.answer.bodies[0]?.[1].toString()).toBe('newer')
  expect(filesIn(folder)).toHaveLength(1)
})

test.each<[string, [string, bigint][]]>([
  ['one of its tags moved', [...NUMBERS, ['article-7', 9_000_001n]]],
  ['the list moved', [['articles', 5_000_124n]]],
  ['the numbers are older ones', [['articles', 4_000_123n]]],
  ['the numbers are not known', []],
])('a page is not shown again when %s', async (_, numbers) => {
  const { folder } = await aStoreWithPage()
  expect(await aStore({ folder, state: aState(numbers) }).store.read('/archive')).toBeUndefined()
})

test('a page is shown again when something else moved', async () => {
  const { folder } = await aStoreWithPage()
  const state = aState([...NUMBERS, ['article-8', 9_000_001n]])
  expect(await aStore({ folder, state }).store.read('/archive')).toBeDefined()
})

test.each([{ tags: ['article-7'] }, { tags: [] }])(
  'a page of which nothing ever moved could be another database’s: %o',
  async ({ tags }) => {
    const { store } = await aStoreWithPage({ tags })
    expect(await store.read('/archive')).toBeUndefined()
  },
)

test('a page that was overtaken, or of which nobody knows, is not written', async () => {
  const { folder, state, store } = aStore()
  const page = await aPage(state.arrivals)
  state.lose()
  await store.write('/lost', page)
  state.catchUp([...NUMBERS, ['article-7', 9_000_001n]])
  await store.write('/overtaken', page)
  expect(fs.existsSync(folder)).toBe(false)
})

test('half a file is no page', async () => {
  const { store, file } = await aStoreWithPage()
  const whole = fs.readFileSync(file)
  const label = whole.indexOf('\n')
  for (const length of [0, 1, label - 1, label, label + 1, label + 20, whole.byteLength - 1]) {
    fs.writeFileSync(file, whole.subarray(0, length))
    expect(await store.read('/archive'), `${length} bytes`).toBeUndefined()
  }
  for (const odd of [
    Buffer.concat([whole, Buffer.from('x')]),
    Buffer.alloc(500),
    Buffer.from('null\n'),
    Buffer.from('7\n'),
  ]) {
    fs.writeFileSync(file, odd)
    expect(await store.read('/archive')).toBeUndefined()
  }
  fs.writeFileSync(file, whole)
  expect(await store.read('/archive')).toBeDefined()
})

test('a file under another page’s name is no page', async () => {
  const { store, state, folder, file } = await aStoreWithPage()
  await store.write('/other', await aPage(state.arrivals))
  for (const other of filesIn(folder)) if (other !== file) fs.copyFileSync(other, file)
  expect(await store.read('/archive')).toBeUndefined()
})

// After a power failure a file may have its length and not its bytes: whoever asks would get an apology, each time.
test.each(['br', 'gzip'] as const)('a file whose %s bytes are damaged is no page', async (encoding) => {
  const { store, page, file } = await aStoreWithPage()
  const whole = fs.readFileSync(file)
  const body = new Map(page.answer.bodies).get(encoding) ?? Buffer.alloc(0)
  fs.writeFileSync(file, whole.fill(0, whole.indexOf(body), whole.indexOf(body) + body.byteLength))
  const read = await store.read('/archive').catch((error) => error)
  expect(read).toBeUndefined()
})

test('a sweep deletes pages of other builds and keeps this one’s', async () => {
  const { folder, state, store } = await aStoreWithPage()
  const earlier = aStore({ folder: path.join(path.dirname(folder), 'earlier'), state })
  await earlier.store.write('/archive', await aPage(state.arrivals))
  expect(await earlier.store.read('/archive')).toBeDefined()
  await store.sweep()
  expect(fs.readdirSync(path.dirname(folder))).toEqual(['build'])
  expect(await earlier.store.read('/archive')).toBeUndefined()
  expect(await store.read('/archive')).toBeDefined()
})

test('a sweep where nothing was ever stored does nothing', async () => {
  await expect(
    aStore({ folder: path.join(os.tmpdir(), 'no-such-folder/pages/build') }).store.sweep(),
  ).resolves.toBeUndefined()
})

test('beyond the bound, the oldest go first', async () => {
  const { folder, state } = aStore()
  const page = await aPage(state.arrivals, { headers: [['content-type', 'image/png']], body: Buffer.alloc(1_000) })
  const { store } = aStore({ folder, state, bytes: 3_000 })
  for (const [minute, key] of ['/1', '/2', '/3', '/4'].entries()) {
    const before = fs.existsSync(folder) ? filesIn(folder) : []
    await store.write(key, page)
    const [file = ''] = filesIn(folder).filter((one) => !before.includes(one))
    const writtenAt = new Date(2026, 0, 1, 0, key === '/3' ? -1 : minute) // the third is the oldest
    fs.utimesSync(file, writtenAt, writtenAt)
  }
  await store.sweep()
  const left = await Promise.all(['/1', '/2', '/3', '/4'].map(async (key) => ((await store.read(key)) ? key : '')))
  expect(left).toEqual(['', '/2', '', '/4'])
})

test('what can be compressed is stored compressed alone', async () => {
  const { file } = await aStoreWithPage()
  expect(fs.statSync(file).size).toBeLessThan(BODY.byteLength / 2)
})
