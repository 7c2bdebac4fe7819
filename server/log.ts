import { type Logger, pino } from 'pino'
import { env } from '@/lib/env'

let made: Logger | undefined

/** What is told to whoever runs the blog: a JSON object on each line. It never holds a reader's network address. */
export function logger(): Logger {
  made ??= pino({
    level: env().LOG_LEVEL,
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
  })
  return made
}
