import type { Language } from '@/lib/i18n/translator'

/** A calendar day as 'YYYY-MM-DD', in the blog's own zone. Days compare as strings. */
export type Day = string

const ONE_DAY = 24 * 60 * 60 * 1000

/** The day that a clock in this zone shows at this instant. */
export function dayOf(instant: Date, timeZone: string): Day {
  const { year, month, day } = clockAt(instant, timeZone)
  return `${year}-${month}-${day}`
}

/** The day of a database `date`, which arrives as a Date at midnight UTC. */
export const dayFromDate = (date: Date): Day => date.toISOString().slice(0, 10)

/** For writing a day into a database `date`. */
export const dateFromDay = (day: Day): Date => new Date(`${day}T00:00:00Z`)

export const DATE_STYLES = ['dots', 'words', 'hyphens', 'slashes'] as const

/** How the blog writes its days, as the owner wants them. */
export interface DayWriting {
  language: Language
  /** dots: 2015.03.20 on rails and in lists, in words elsewhere; the others are the same everywhere. */
  dateStyle: (typeof DATE_STYLES)[number]
  /** Whether the day of the week stands behind. */
  showWeekday: boolean
}

/** Days of the studio, which one compares in columns. */
export const figuresIn = (language: Language): DayWriting => ({ language, dateStyle: 'dots', showWeekday: false })

/**
 * A day for people.
 * @param length short on a rail or in a list, long in a sentence: 2015.03.20 and 2015年3月20日 or March 20, 2015, unless the blog
 * writes both alike
 */
export function formatDay(
  day: Day,
  length: 'short' | 'long',
  { language, dateStyle, showWeekday }: DayWriting,
): string {
  const date = dateFromDay(day)
  if (dateStyle === 'words' || (dateStyle === 'dots' && length === 'long'))
    return (showWeekday ? wordsWithWeekday : longFormats)[language].format(date)
  const figures = day.replaceAll('-', SEPARATORS[dateStyle])
  if (!showWeekday) return figures
  const weekday = `(${weekdays[language].format(date)})`
  return language === 'ja' ? figures + weekday : `${figures} ${weekday}`
}

/** 2015年3月 or March 2015. */
export const formatMonth = (year: number, month: number, language: Language): string =>
  monthFormats[language].format(Date.UTC(year, month - 1))

/** 2015年 or 2015. */
export const formatYear = (year: number, language: Language): string => (language === 'ja' ? `${year}年` : String(year))

/** 2015.03.20 09:05, by the clock of this zone. @param writing the blog's, where readers see it */
export function formatInstant(instant: Date, timeZone: string, writing: DayWriting = figuresIn('en')): string {
  const { hour, minute } = clockAt(instant, timeZone)
  return `${formatDay(dayOf(instant, timeZone), 'short', writing)} ${hour}:${minute}`
}

/** The instants at which a year begins and the next one begins in this zone: from is inside, to is not. */
export const yearBounds = (year: number, timeZone: string) => ({
  from: startOfDay(`${pad(year, 4)}-01-01`, timeZone),
  to: startOfDay(`${pad(year + 1, 4)}-01-01`, timeZone),
})

/** The same for a month, 1 to 12. */
export function monthBounds(year: number, month: number, timeZone: string) {
  const next = month === 12 ? `${pad(year + 1, 4)}-01-01` : `${pad(year, 4)}-${pad(month + 1)}-01`
  return { from: startOfDay(`${pad(year, 4)}-${pad(month)}-01`, timeZone), to: startOfDay(next, timeZone) }
}

/** The first instant of a day in this zone, also where summer time begins at midnight and 0:00 does not exist. */
export function startOfDay(day: Day, timeZone: string): Date {
  const midnight = dateFromDay(day).getTime()
  const candidates = [midnight - ONE_DAY, midnight + ONE_DAY]
    .map((near) => midnight - offsetAt(new Date(near), timeZone))
    .sort((a, b) => a - b)
    .map((time) => new Date(time))
  return candidates.find((instant) => dayOf(instant, timeZone) === day) ?? new Date(midnight)
}

/**
 * The instant at which clocks in this zone show a time. One that they show twice is the first; one that they skip is as late
 * after the change. @param wall `YYYY-MM-DDTHH:mm`
 */
export function instantAt(wall: string, timeZone: string): Date {
  const shown = Date.parse(`${wall}:00Z`)
  const candidates = [shown - ONE_DAY, shown + ONE_DAY].map((near) => shown - offsetAt(new Date(near), timeZone))
  const right = candidates.filter((time) => time + offsetAt(new Date(time), timeZone) === shown)
  return new Date(right.length > 0 ? Math.min(...right) : Math.max(...candidates))
}

/** What clocks in this zone show: `YYYY-MM-DDTHH:mm`. */
export const wallTimeOf = (instant: Date, timeZone: string): string =>
  new Date(instant.getTime() + offsetAt(instant, timeZone)).toISOString().slice(0, 16)

/** The same day so many years later; 29 February becomes 1 March where there is none. */
export function addYears(day: Day, years: number): Day {
  const date = dateFromDay(day)
  date.setUTCFullYear(date.getUTCFullYear() + years)
  return dayFromDate(date)
}

export const addDays = (day: Day, days: number): Day =>
  dayFromDate(new Date(dateFromDay(day).getTime() + days * ONE_DAY))

export const yearOf = (day: Day): number => Number(day.slice(0, 4))

export const monthOf = (day: Day): number => Number(day.slice(5, 7))

const SEPARATORS = { dots: '.', hyphens: '-', slashes: '/' }

/** Days are written by their date alone, whatever the clock says where the server stands. */
const formatsOf = (options: Intl.DateTimeFormatOptions) => ({
  ja: new Intl.DateTimeFormat('ja-JP', { ...options, timeZone: 'UTC', calendar: 'gregory' }),
  en: new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC', calendar: 'gregory' }),
})

const longFormats = formatsOf({ dateStyle: 'long' })
const wordsWithWeekday = formatsOf({ year: 'numeric', month: 'long', day: 'numeric', weekday: 'short' })
const weekdays = formatsOf({ weekday: 'short' })
const monthFormats = formatsOf({ year: 'numeric', month: 'long' })

const clocks = new Map<string, Intl.DateTimeFormat>()

/** Making a formatter costs far more than using one. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  clocks.set(timeZone, made)
  return made
}

function clockAt(instant: Date, timeZone: string) {
  const parts = new Map(
    clockOf(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  )
  const part = (type: Intl.DateTimeFormatPartTypes, length = 2) => (parts.get(type) ?? '').padStart(length, '0')
  return {
    year: part('year', 4),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
    second: part('second'),
  }
}

/** How far the zone's clock is ahead of UTC, in milliseconds. */
function offsetAt(instant: Date, timeZone: string): number {
  const { year, month, day, hour, minute, second } = clockAt(instant, timeZone)
  const shown = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  return shown - Math.floor(instant.getTime() / 1000) * 1000
}

const pad = (number: number, length = 2) => String(number).padStart(length, '0')
