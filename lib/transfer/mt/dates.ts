/** What a clock on the wall of the blog showed. MT's format knows no time zone. */
export interface WallTime {
  year: number
  month: number
  day: number
  hour: number
  minute: number
  second: number
}

const AMERICAN = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(AM|PM)?$/i
const ISO = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})[T\s]+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(AM|PM)?$/i

/**
 * Reads MT's `MM/DD/YYYY hh:mm:ss AM|PM`. Without AM or PM the clock has 24 hours; a year of two digits is one of the
 * 1900s, as MT reads it. Dates that begin with the year are understood too.
 * @returns null when it is no date, or a day that the calendar does not have
 */
export function readWallTime(text: string): WallTime | null {
  const trimmed = text.trim()
  const american = AMERICAN.exec(trimmed)
  const iso = american ? null : ISO.exec(trimmed)
  if (american) {
    const [, month, day, year = '', hour, minute, second, half] = american
    return wallTime(year.length === 2 ? `19${year}` : year, month, day, hour, minute, second, half)
  }
  return iso ? wallTime(...iso.slice(1)) : null
}

function wallTime(...[year, month, day, hour, minute, second, half]: (string | undefined)[]): WallTime | null {
  const time = {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: hourOf(Number(hour), half?.toUpperCase()),
    minute: Number(minute),
    second: Number(second ?? 0),
  }
  const same = new Date(utcOf(time))
  const exists = same.getUTCMonth() === time.month - 1 && same.getUTCDate() === time.day
  return exists && time.hour < 24 && time.minute < 60 && time.second < 61 ? time : null
}

/** 12 AM is midnight; hours beyond 12 are meant as they stand, whatever follows them. */
function hourOf(hour: number, half?: string): number {
  if (half === undefined || hour > 12) return hour
  return (hour % 12) + (half === 'PM' ? 12 : 0)
}

const utcOf = ({ year, month, day, hour, minute, second }: WallTime) =>
  Date.UTC(year, month - 1, day, hour, minute, second)

const HALF_DAY = 12 * 60 * 60 * 1000

/**
 * The instant at which a clock of this zone showed this time. When the end of summer time makes it show twice, the first;
 * when its beginning skips it, as far after the gap as it lies in it.
 */
export function instantOf(time: WallTime, timeZone: string): Date {
  const wanted = utcOf(time)
  const [before, after] = offsetsAround(time, timeZone)
  if (before === after) return new Date(wanted - before)
  const shown = [before, after].filter((offset) => offsetAt(wanted - offset, timeZone) === offset)
  return new Date(wanted - Math.max(...(shown.length > 0 ? shown : [before])))
}

const offsets = new Map<string, [number, number]>()

/** Offsets from UTC half a day before and after this day, in milliseconds: they differ only around a change of clocks. */
function offsetsAround({ year, month, day }: WallTime, timeZone: string): [number, number] {
  const key = `${timeZone} ${year}-${month}-${day}`
  const known = offsets.get(key)
  if (known) return known
  const noon = Date.UTC(year, month - 1, day, 12)
  const found: [number, number] = [offsetAt(noon - 2 * HALF_DAY, timeZone), offsetAt(noon + 2 * HALF_DAY, timeZone)]
  if (offsets.size >= 20_000) offsets.clear()
  offsets.set(key, found)
  return found
}

const clocks = new Map<string, Intl.DateTimeFormat>()

/** How far a zone's clock is ahead of UTC, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
  const shown = new Map(
    clockOf(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const part = (type: Intl.DateTimeFormatPartTypes) => shown.get(type) ?? 0
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
  return wall - Math.floor(instant / 1000) * 1000
}

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  clocks.set(timeZone, made)
  return made
}
