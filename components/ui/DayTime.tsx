import { type Day, type DayWriting, formatDay } from '@/lib/time/day'

interface DayTimeProps {
  day: Day
  length?: 'short' | 'long'
  /** The blog's, or the studio's own. */
  writing: DayWriting
}

/** A day as readers see it, and as machines do. */
export function DayTime({ day, length = 'short', writing }: DayTimeProps) {
  return <time dateTime={day}>{formatDay(day, length, writing)}</time>
}
