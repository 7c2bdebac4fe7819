import { describe, expect, it } from 'vitest'
import {
  addYears,
  dayFromDate,
  dayOf,
  formatDay,
  formatInstant,
  formatMonth,
  instantAt,
  monthBounds,
  startOfDay,
  wallTimeOf,
  yearBounds,
} from './day'

const at = (text: string) => new Date(text)

describe('days of a zone', () => {
  it.each([
    ['2015-03-19T15:00:00Z', 'Asia/Tokyo', '2015-03-20'],
    ['2015-03-19T14:59:59Z', 'Asia/Tokyo', '2015-03-19'],
    ['2015-03-20T02:00:00Z', 'America/New_York', '2015-03-19'],
    ['2015-12-31T23:59:59Z', 'UTC', '2015-12-31'],
  ])('%s in %s is %s', (instant, zone, day) => expect(dayOf(at(instant), zone)).toBe(day))

  it('reads a date of the database as it stands there', () =>
    expect(dayFromDate(at('2017-07-15T00:00:00Z'))).toBe('2017-07-15'))
})

describe('bounds', () => {
  it('a month begins and ends at midnight of its zone', () =>
    expect(monthBounds(2015, 3, 'Asia/Tokyo')).toEqual({
      from: at('2015-02-28T15:00:00Z'),
      to: at('2015-03-31T15:00:00Z'),
    }))
  it('December ends in the next year', () =>
    expect(monthBounds(2015, 12, 'UTC').to).toEqual(at('2016-01-01T00:00:00Z')))
  it('a year with both offsets of summer time', () =>
    expect(yearBounds(2015, 'America/New_York')).toEqual({
      from: at('2015-01-01T05:00:00Z'),
      to: at('2016-01-01T05:00:00Z'),
    }))
  it('a month in which summer time begins', () =>
    expect(monthBounds(2015, 3, 'America/New_York')).toEqual({
      from: at('2015-03-01T05:00:00Z'),
      to: at('2015-04-01T04:00:00Z'),
    }))
  it('a day without a midnight begins at one', () =>
    expect(startOfDay('2017-10-15', 'America/Sao_Paulo')).toEqual(at('2017-10-15T03:00:00Z')))
  it('a day before which 23 h comes twice begins after the second', () =>
    expect(startOfDay('2018-02-18', 'America/Sao_Paulo')).toEqual(at('2018-02-18T03:00:00Z')))
})

describe('how dates are written', () => {
  it.each([
    ['ja', 'dots', false, '2015.03.20', '2015年3月20日'],
    ['ja', 'dots', true, '2015.03.20(金)', '2015年3月20日(金)'],
    ['ja', 'words', false, '2015年3月20日', '2015年3月20日'],
    ['ja', 'words', true, '2015年3月20日(金)', '2015年3月20日(金)'],
    ['ja', 'hyphens', false, '2015-03-20', '2015-03-20'],
    ['ja', 'slashes', true, '2015/03/20(金)', '2015/03/20(金)'],
    ['en', 'dots', false, '2015.03.20', 'March 20, 2015'],
    ['en', 'dots', true, '2015.03.20 (Fri)', 'Fri, March 20, 2015'],
    ['en', 'words', false, 'March 20, 2015', 'March 20, 2015'],
    ['en', 'hyphens', true, '2015-03-20 (Fri)', '2015-03-20 (Fri)'],
    ['en', 'slashes', false, '2015/03/20', '2015/03/20'],
  ] as const)(
    'in %s as %s, weekday %s: %s in lists, %s in sentences',
    (language, dateStyle, showWeekday, short, long) => {
      const writing = { language, dateStyle, showWeekday }
      expect([formatDay('2015-03-20', 'short', writing), formatDay('2015-03-20', 'long', writing)]).toEqual([
        short,
        long,
      ])
    },
  )
  it('months', () =>
    expect([formatMonth(2015, 3, 'ja'), formatMonth(2015, 3, 'en')]).toEqual(['2015年3月', 'March 2015']))
  it('instants by the zone’s clock, midnight as 00', () =>
    expect(formatInstant(at('2017-07-14T15:05:00Z'), 'Asia/Tokyo')).toBe('2017.07.15 00:05'))
  it('instants as the blog writes its days', () =>
    expect(
      formatInstant(at('2017-07-14T15:05:00Z'), 'Asia/Tokyo', {
        language: 'ja',
        dateStyle: 'words',
        showWeekday: true,
      }),
    ).toBe('2017年7月15日(土) 00:05'))
})

it('a year later', () =>
  expect([addYears('2015-03-20', 2), addYears('2016-02-29', 1)]).toEqual(['2017-03-20', '2017-03-01']))

it.each([
  ['2017-07-15T12:00', 'Asia/Tokyo', '2017-07-15T03:00:00.000Z'],
  ['2026-03-08T02:30', 'America/New_York', '2026-03-08T07:30:00.000Z'], // skipped
  ['2026-11-01T01:30', 'America/New_York', '2026-11-01T05:30:00.000Z'], // shown twice
])('clocks show %s in %s at %s', (wall, zone, instant) => {
  expect(instantAt(wall, zone).toISOString()).toBe(instant)
})

it('what clocks show leads back to the instant', () => {
  for (const zone of ['Asia/Tokyo', 'America/New_York', 'Asia/Kathmandu'])
    expect(instantAt(wallTimeOf(new Date('2026-07-01T00:05:00Z'), zone), zone).toISOString()).toBe(
      '2026-07-01T00:05:00.000Z',
    )
})
