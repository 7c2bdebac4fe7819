import { expect, test } from 'vitest'
import { ExportFault } from '@/lib/transfer/fault'
import { readEntries } from './reading'

const entry = (body: string, more = '') =>
  `TITLE: t\nDATE: 03/20/2015 09:00:00\n-----\nBODY:\n${body}\n-----\n${more}--------\n`
const read = (text: string) => [...readEntries(text)]

test('hyphens within texts are no separators', () => {
  const [one, ...others] = read(entry('a\n-----\nb\n--------\nTITLE: x\nno key\nc'))
  expect(others).toEqual([])
  expect(one?.body).toBe('a\n-----\nb\n--------\nTITLE: x\nno key\nc')
  expect(one?.notes).toMatchObject([{ key: 'note-hyphens-kept', values: { count: 2 }, line: 6 }])
})

test('escaped separators lose their tab', () => {
  expect(read(entry('a\n-----\t\n--------\t\nb'))[0]?.body).toBe('a\n-----\n--------\nb')
})

test('blank lines in meta, unknown keys and lines without key are kept', () => {
  const [one] = read('TITLE: t\nFOO: bar \n\nUNIQUE URL: https://x.example/a \nstray\n-----\nBODY:\n\n-----\n--------')
  expect(one?.fields.map(({ key, value, line }) => [key, value, line])).toEqual([
    ['TITLE', 't', 1],
    ['FOO', 'bar ', 2],
    ['UNIQUE URL', 'https://x.example/a ', 4],
    ['', 'stray', 5],
  ])
})

test('a comment’s header ends at the first line that is no key of it, or one it has', () => {
  const [one] = read(
    entry('b', 'COMMENT:\nAUTHOR: a\nURL: http://x.example/\nDATE: d\nURL: http://y.example/\nwords\n-----\n'),
  )
  expect(one?.comments[0]).toMatchObject({ text: 'URL: http://y.example/\nwords' })
  expect(one?.comments[0]?.fields.map(({ key }) => key)).toEqual(['AUTHOR', 'URL', 'DATE'])
})

test('what is unknown, blank or repeated before the date of a comment makes no address public', () => {
  const header =
    'AUTHOR: a\n\nVISITOR: b\nAUTHOR: c\nEMAIL: reader@example.com\nIP: 192.0.2.1\nDATE: 03/20/2015 09:00:00\n'
  const [one] = read(entry('b', `COMMENT:\n${header}NOTE: words\n-----\n`))
  expect(one?.comments[0]?.text).toBe('NOTE: words')
  expect(one?.comments[0]?.fields.map(({ key }) => key)).toEqual(['AUTHOR', 'EMAIL', 'IP', 'DATE'])
  const [other] = read(entry('b', 'COMMENT:\nAUTHOR: a\nNOTE: words\nmore\nDATE: 03/20/2015\n-----\n'))
  expect(other?.comments[0]?.text).toBe('NOTE: words\nmore\nDATE: 03/20/2015')
})

test.each(['SECRET: 0\nPASS: $1$word.', 'PASS: $1$word.\nSECRET: 1'])(
  'a word for deleting is never shown: %s',
  (fields) => {
    const [one] = read(entry('b', `COMMENT:\nAUTHOR: a\nDATE: 03/20/2015 09:00:00\n${fields}\nwords\n-----\n`))
    expect(one?.comments[0]?.text).toBe('words')
  },
)

test('PASS alone, with words, is a reader’s', () => {
  const [one] = read(entry('b', 'COMMENT:\nAUTHOR: a\nDATE: 03/20/2015 09:00:00\nPASS: the word\n-----\n'))
  expect(one?.comments[0]?.text).toBe('PASS: the word')
})

test('lines are those of the file', () => {
  const entries = read(entry('one\ntwo', 'COMMENT:\nAUTHOR: a\nx\n-----\n') + entry('three'))
  expect(entries.map(({ line }) => line)).toEqual([1, 13])
  expect(entries[0]?.comments[0]?.line).toBe(9)
})

test('a separator at the beginning, CRLF, a missing end of line and the ancient form are understood', () => {
  expect(read(`--------\n${entry('a')}`.replaceAll('\n', '\r\n').trimEnd())[0]?.body).toBe('a')
  expect(read('TITLE: t\nSTART BODY:\nall\nof this\n-----\n--------\n')[0]?.body).toBe('all\nof this')
})

test('what is cut off is refused with the entry’s line', () => {
  const text = entry('a') + entry('b').slice(0, -20)
  expect(() => read(text)).toThrow(ExportFault)
  try {
    read(text)
  } catch (error) {
    expect(error).toMatchObject({ key: 'fault-cut-off', values: { line: 8 } })
  }
})

test('a line of 300 kB is one line', () => {
  const long = `<p>${'長い行'.repeat(50_000)}</p>`
  expect(read(entry(long))[0]?.body).toBe(long)
})
