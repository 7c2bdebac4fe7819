import { expect, test } from 'vitest'
import { factsOf } from './facts'
import { readEntries } from './reading'

function facts(fields: string, more = '') {
  const [entry] = readEntries(
    `TITLE: t\nDATE: 03/20/2015 09:00:00\n${fields}\n-----\nBODY:\na\n-----\n${more}--------\n`,
  )
  if (!entry) throw new Error('no entry')
  return factsOf(entry, null, 'Asia/Tokyo')
}

test.each(['constructor', '__proto__', 'tostring'])('STATUS: %s is unknown, hence a draft, and told', (status) => {
  const { status: read, notes, kept } = facts(`STATUS: ${status}`)
  expect(read).toBe('draft')
  expect(notes).toMatchObject([{ key: 'note-status', values: { status } }])
  expect(kept).toEqual([['STATUS', status]])
})

test('what readers or other blogs wrote stays visible where no comments are taken', () => {
  const ping = 'PING:\nTITLE: t\nURL: http://x.example/\nDATE: 03/21/2015 09:00:00\nwords\n-----\n'
  expect(facts('ALLOW COMMENTS: 0').commentPolicy).toBe('off')
  expect(facts('ALLOW COMMENTS: 0', ping).commentPolicy).toBe('closed')
})
