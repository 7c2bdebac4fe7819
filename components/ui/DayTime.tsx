import type { Language } from '@/lib/i18n/translator'
import { type Day, formatDay } from '@/lib/time/day'

/** A day as readers see it, and as machines do. */
export function DayTime({ day, style = 'dots', language }: { day: Day; style?: 'dots' | 'long'; language: Language }) {
  return <time dateTime={day}>{formatDay(day, style, language)}</time>
}
