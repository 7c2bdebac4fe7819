import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Answer, DraftKeeper, journalOf, placeOf, type Sent, type Standing, type Words } from './draft-keeper'

const KEY = 'draft-7'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A server that counts revisions, and the browser's storage. */
function aDesk({ revision = 1 } = {}) {
  const stored = new Map<string, object>()
  const storage = {
    read: async (key: string) => stored.get(key),
    write: (key: string, journal: object) => void stored.set(key, journal),
    remove: (key: string) => void stored.delete(key),
  }
  const sent: Sent[] = []
  const standings: Standing[] = []
  const answers: (() => Promise<Answer>)[] = []
  const send = async (words: Sent): Promise<Answer> => {
    sent.push(words)
    return answers.shift()?.() ?? { kind: 'saved', revision: words.revision + 1 }
  }
  const keeper = new DraftKeeper(KEY, revision, {
    send,
    journals: storage,
    later: (work: () => void) => work(),
    tell: (standing) => standings.push(standing),
  })
  return { keeper, sent, standings, answers, storage, kinds: () => standings.map(({ kind }) => kind) }
}

const words = (title: string): Words => ({ title, body: { type: 'doc' } })

test('what is typed is in the browser at once, and at the server after a pause', async () => {
  const { keeper, sent, storage, kinds } = aDesk()
  keeper.change(() => words('あ'))
  expect(await journalOf(storage, KEY)).toMatchObject({ title: 'あ', revision: 1 })
  keeper.change(() => words('あい'))
  await vi.advanceTimersByTimeAsync(1_000)
  expect(sent).toMatchObject([{ ...words('あい'), revision: 1, turn: 1 }])
  expect(await journalOf(storage, KEY)).toBeNull()
  expect(kinds()).toEqual(['waiting', 'waiting', 'saving', 'saved'])
})

test('whoever never pauses is saved within two seconds', async () => {
  const { keeper, sent } = aDesk()
  for (let at = 0; at <= 2_000; at += 100) {
    keeper.change(() => words(String(at)))
    await vi.advanceTimersByTimeAsync(100)
  }
  expect(sent.length).toBeGreaterThan(0)
})

test('saves go one at a time, in order, each upon the one before', async () => {
  const { keeper, sent, answers } = aDesk()
  let arrive = (_: Answer) => {}
  answers.push(() => new Promise((resolve) => (arrive = resolve)))
  keeper.change(() => words('一'))
  await vi.advanceTimersByTimeAsync(1_000)
  keeper.change(() => words('二'))
  await vi.advanceTimersByTimeAsync(5_000)
  expect(sent).toHaveLength(1)
  arrive({ kind: 'saved', revision: 2 })
  await vi.advanceTimersByTimeAsync(2_000)
  expect(sent.map(({ title, revision }) => [title, revision])).toEqual([
    ['一', 1],
    ['二', 2],
  ])
})

test('what did not arrive is kept, and tried again until it does', async () => {
  const { keeper, sent, answers, storage, kinds } = aDesk()
  answers.push(() => Promise.reject(new TypeError('fetch failed')))
  keeper.change(() => words('圏外'))
  await vi.advanceTimersByTimeAsync(1_000)
  expect(kinds().at(-1)).toBe('offline')
  expect((await journalOf(storage, KEY))?.title).toBe('圏外')
  await vi.advanceTimersByTimeAsync(4_000)
  expect(sent).toHaveLength(2)
  expect(kinds().at(-1)).toBe('saved')
  expect(await journalOf(storage, KEY)).toBeNull()
})

test('a stale save overwrites nothing: both texts stay until the author chooses', async () => {
  const { keeper, sent, answers, storage, standings } = aDesk()
  const stored = { ...words('よそで書いた'), revision: 5 }
  answers.push(async () => ({ kind: 'stale', stored }))
  keeper.change(() => words('ここで書いた'))
  await vi.advanceTimersByTimeAsync(1_000)
  expect(standings.at(-1)).toEqual({ kind: 'stale', stored })
  keeper.change(() => words('ここで書いた続き'))
  await vi.advanceTimersByTimeAsync(10_000)
  expect(sent).toHaveLength(1)
  expect((await journalOf(storage, KEY))?.title).toBe('ここで書いた続き')
  keeper.settle(() => words('ここで書いた続き'), 5)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(sent.at(-1)).toMatchObject({ ...words('ここで書いた続き'), revision: 5 })
})

test('whoever leaves may ask whether everything has arrived', async () => {
  const { keeper, answers } = aDesk()
  expect(await keeper.flush()).toBe(true)
  keeper.change(() => words('最後'))
  expect(await keeper.flush()).toBe(true)
  answers.push(() => Promise.reject(new Error('away')))
  keeper.change(() => words('圏外'))
  expect(await keeper.flush()).toBe(false)
  answers.push(async () => ({ kind: 'refused', error: 'no' }))
  expect(await keeper.flush()).toBe(false)
})

test('each save of a window has a number of its own, also the same words once more', async () => {
  const { keeper, sent, answers } = aDesk()
  answers.push(() => Promise.reject(new TypeError('the answer was lost')))
  keeper.change(() => words('一'))
  await vi.advanceTimersByTimeAsync(5_000)
  expect(sent.map(({ turn, revision }) => [turn, revision])).toEqual([
    [1, 1],
    [2, 1],
  ])
  expect(new Set(sent.map(({ writer }) => writer)).size).toBe(1)
})

test('what is not wanted any more is not kept', async () => {
  const { keeper, sent, storage } = aDesk()
  keeper.change(() => words('要らない'))
  keeper.forget()
  await vi.advanceTimersByTimeAsync(5_000)
  expect(await journalOf(storage, KEY)).toBeNull()
  expect(sent).toEqual([])
})

test('a journal goes on from its own window’s last save, and from no other', () => {
  const journal = { revision: 3, writer: 'here', turn: 2 }
  expect(placeOf(journal, { revision: 3, writer: 'there', turn: 9 })).toBe('upon')
  expect(placeOf(journal, { revision: 4, writer: 'here', turn: 2 })).toBe('upon')
  expect(placeOf(journal, { revision: 5, writer: 'here', turn: 3 })).toBe('behind')
  expect(placeOf(journal, { revision: 4, writer: 'there', turn: 1 })).toBe('apart')
  expect(placeOf(journal, { revision: 4, writer: null, turn: 0 })).toBe('apart')
})

test('what is sent is kept first, by the number of its save', async () => {
  const { keeper, answers, storage } = aDesk()
  answers.push(() => new Promise(() => {}))
  keeper.change(() => words('一'))
  expect(await journalOf(storage, KEY)).toMatchObject({ turn: 0 })
  await vi.advanceTimersByTimeAsync(1_000)
  expect(await journalOf(storage, KEY)).toMatchObject({ title: '一', turn: 1 })
})

test('a window that goes on with what another could not save says whose words they are, also if it is closed at once', async () => {
  const { keeper, sent, storage } = aDesk()
  const journal = { ...words('前の窓'), revision: 1, writer: 'before', turn: 4, at: 0 }
  keeper.inherit(journal, () => words('前の窓'))
  expect(await journalOf(storage, KEY)).toMatchObject({ writer: 'before', turn: 4 })
  await vi.advanceTimersByTimeAsync(1_000)
  expect(sent).toMatchObject([{ turn: 1, heirOf: { writer: 'before', turn: 4 } }])
})
