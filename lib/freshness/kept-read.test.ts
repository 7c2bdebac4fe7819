import { beforeEach, expect, test } from 'vitest'
import { keptRead } from './kept-read'
import { learning } from './making'
import { tagState } from './tag-state'

let moved = 0n
const move = (tag: string) => tagState().learn([[tag, ++moved]])

let names = 0
/** A read that the test answers, and what it was asked. */
function aRead(tagsOf = (_result: string, id: number) => [`article-${id}`]) {
  const asked: number[] = []
  const answers: ((answer: string | Error) => void)[] = []
  const read = keptRead(
    `read ${++names}`,
    (id: number) => {
      asked.push(id)
      return new Promise<string>((resolve, reject) =>
        answers.push((answer) => (answer instanceof Error ? reject(answer) : resolve(answer))),
      )
    },
    tagsOf,
  )
  return {
    read,
    asked,
    answer: (answer: string | Error) => answers.shift()?.(answer),
    answerLast: (answer: string) => answers.pop()?.(answer),
  }
}

beforeEach(() => tagState().catchUp([]))

test('what was read is kept until one of its tags moves', async () => {
  const { read, asked, answer } = aRead()
  const first = read(7)
  answer('old')
  expect(await first).toBe('old')
  move('article-8')
  expect(await read(7)).toBe('old')
  move('article-7')
  const next = read(7)
  answer('new')
  expect(await next).toBe('new')
  expect(asked).toEqual([7, 7])
})

test('those who ask at the same time share one read, and each page learns what it shows', async () => {
  const { read, asked, answer } = aRead()
  const pages = [learning(() => read(7)), learning(() => read(7))]
  answer('words')
  for (const page of await Promise.all(pages)) expect(page).toMatchObject({ made: 'words', tags: ['article-7'] })
  expect(await learning(() => read(7))).toMatchObject({ made: 'words', tags: ['article-7'] })
  expect(asked).toEqual([7])
})

test('whoever asks after a change does not get what was begun before it, and that is not kept', async () => {
  const { read, asked, answer } = aRead()
  const before = read(7)
  move('article-7')
  const after = read(7)
  answer('old')
  answer('new')
  expect(await before).toBe('old')
  expect(await after).toBe('new')
  expect(asked).toEqual([7, 7])
  const later = read(7)
  answer('new again')
  expect(await later).not.toBe('old')
})

test('a read that was overtaken is not kept, whoever asks and is answered meanwhile', async () => {
  const { read, answer, answerLast } = aRead()
  const slow = read(7)
  move('article-7')
  const quick = read(7)
  answerLast('new')
  expect(await quick).toBe('new')
  move('article-8')
  const third = read(7)
  answer('old')
  expect(await slow).toBe('old')
  expect(await third).toBe('new')
  expect(await read(7)).toBe('new')
})

test('a read that was overtaken is not kept under a question that came after another change', async () => {
  const { read, asked, answer } = aRead()
  const slow = read(7)
  move('article-7')
  const second = read(7)
  move('article-7')
  const third = read(7)
  answer('oldest')
  answer('older')
  await slow
  await second
  const fourth = read(7)
  answer('new')
  expect([await third, await fourth]).toEqual(['new', 'new'])
  expect(await read(7)).toBe('new')
  expect(asked).toHaveLength(3)
})

test('what was read while nobody told of changes is not kept when somebody does again', async () => {
  const { read, asked, answer } = aRead()
  tagState().lose()
  const blind = read(7)
  tagState().catchUp([['article-7', ++moved]])
  const seeing = read(7)
  answer('old')
  expect(await blind).toBe('old')
  answer('new')
  expect(await seeing).toBe('new')
  expect(await read(7)).toBe('new')
  expect(asked).toHaveLength(2)
})

test('while nobody tells of changes, nothing is kept and nothing shared', async () => {
  const { read, asked, answer } = aRead()
  tagState().lose()
  const all = [read(7), read(7)]
  answer('a')
  answer('b')
  expect(await Promise.all(all)).toEqual(['a', 'b'])
  void read(7)
  expect(asked).toEqual([7, 7, 7])
})

test('a read that failed fails for all who shared it, and is tried again', async () => {
  const { read, asked, answer } = aRead()
  const all = [read(7), read(7)]
  answer(new Error('no connection'))
  for (const outcome of await Promise.allSettled(all)) expect(outcome.status).toBe('rejected')
  const again = read(7)
  answer('words')
  expect(await again).toBe('words')
  expect(asked).toEqual([7, 7])
})

test('other questions, and other reads, are others', async () => {
  const one = aRead()
  const other = aRead()
  const all = [one.read(1), one.read(2), other.read(1)]
  one.answer('1')
  one.answer('2')
  other.answer('other')
  expect(await Promise.all(all)).toEqual(['1', '2', 'other'])
})

test('a result is for everybody: nobody can change it', async () => {
  const read = keptRead(
    `read ${++names}`,
    async () => ({ at: new Date(0), list: [{ title: 'a' }], none: null }),
    () => ['articles'],
  )
  const { list } = await read()
  expect(() => list.push({ title: 'b' })).toThrow(TypeError)
  expect(() => Object.assign(list[0] ?? {}, { title: 'b' })).toThrow(TypeError)
  expect(await read()).toEqual({ at: new Date(0), list: [{ title: 'a' }], none: null })
})
