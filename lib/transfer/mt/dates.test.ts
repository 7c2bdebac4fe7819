import { expect, test } from 'vitest'
import { instantOf, readWallTime } from './dates'

const instant = (text: string, zone: string) => {
  const wall = readWallTime(text)
  return wall && instantOf(wall, zone).toISOString()
}

test.each([
  ['03/20/2015 09:05:11 AM', '2015-03-20T00:05:11.000Z'],
  ['03/20/2015 12:00:00 AM', '2015-03-19T15:00:00.000Z'],
  ['03/20/2015 12:00:00 PM', '2015-03-20T03:00:00.000Z'],
  ['03/20/2015 23:05:00', '2015-03-20T14:05:00.000Z'],
  ['03/20/2015 9:05', '2015-03-20T00:05:00.000Z'],
  ['2015/03/20 09:05:11', '2015-03-20T00:05:11.000Z'],
  ['03/20/99 09:05:11 PM', '1999-03-20T12:05:11.000Z'],
])('%s by a clock in Tokyo', (text, expected) => {
  expect(instant(text, 'Asia/Tokyo')).toBe(expected)
})

test.each(['', 'tomorrow', '02/30/2015 09:00:00', '13/01/2015 09:00:00', '03/20/2015 25:00:00'])(
  '%s is no date',
  (text) => {
    expect(readWallTime(text)).toBeNull()
  },
)

test('summer time: its own offset, the first of two, and after the gap', () => {
  expect(instant('07/01/2015 09:00:00', 'America/New_York')).toBe('2015-07-01T13:00:00.000Z')
  expect(instant('11/01/2015 01:30:00', 'America/New_York')).toBe('2015-11-01T05:30:00.000Z')
  expect(instant('03/08/2015 02:30:00', 'America/New_York')).toBe('2015-03-08T07:30:00.000Z')
  expect(instant('03/08/2015 12:00:00', 'America/New_York')).toBe('2015-03-08T16:00:00.000Z')
})
