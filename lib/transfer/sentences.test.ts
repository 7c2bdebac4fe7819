import { expect, test } from 'vitest'
import { sayIn } from './sentences'

test('what the conversion says is said in the language of the report', () => {
  const values = { change: 'A <form> is kept as HTML.', detail: '' }
  expect(sayIn('ja')('note-converted', values)).toBe('<form> を HTML のまま残しました。')
  expect(sayIn('en')('note-converted', values)).toBe('A <form> is kept as HTML.')
  expect(sayIn('ja')('note-converted', { change: 'Something new.', detail: ' (x)' })).toBe('Something new. (x)')
})

test('places in a sentence get their values', () => {
  expect(sayIn('en')('fault-missing')).toBe('There is no such file.')
  expect(sayIn('en')('report-pings', { found: 3, imported: 2 })).toContain('2 of 3')
})
