import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { env } from '@/lib/env'
import { giveUpOldLetters } from '@/lib/mail/keeping'
import { LETTERS_CHANNEL } from '@/lib/mail/outbox'
import { nextDue, sendNext } from '@/lib/mail/sending'
import { openTransport, type Sender, type Transport } from '@/lib/mail/transport'
import { endSendingBy } from '@/lib/mail/under-way'
import { site } from '@/lib/settings/queries'
import { logFailure } from './log-failure'

/** Looks again at least this often: when a notification was lost. */
const AT_LEAST_EVERY_MS = 60_000
/** While the mail server is away, or refuses us, it is asked again after so long, then twice as long each time. */
const FIRST_PAUSE_MS = 15_000
const LONGEST_PAUSE_MS = 10 * 60_000

/**
 * Sends what waits in the outbox, one letter after another, each as soon as it is due.
 * @param leading the connection of the process that leads: on it the outbox tells that something was posted
 * @returns how to stop
 */
export function startSending(leading: pg.Client): () => void {
  const { SMTP_URL } = env()
  if (SMTP_URL === undefined) return () => {}
  const stopping = new AbortController()
  const bell = new Bell()
  leading.on('notification', ({ channel }) => channel === LETTERS_CHANNEL && bell.ring())
  leading.query(`listen ${LETTERS_CHANNEL}`).catch(() => {}) // the connection is lost: another process leads
  stopping.signal.addEventListener('abort', () => bell.ring())
  const ended = sendUntil(stopping.signal, bell, openTransport(SMTP_URL))
  const stop = () => stopping.abort()
  endSendingBy(() => {
    stop()
    return ended
  })
  return stop
}

async function sendUntil(stop: AbortSignal, bell: Bell, transport: Transport): Promise<void> {
  let pauseMs = 0
  while (!stop.aborted) {
    const outcome = await sendAllDue(stop, transport).catch(logFailure)
    pauseMs = outcome ? pauseAfter(outcome, pauseMs) : AT_LEAST_EVERY_MS
    if (pauseMs > 0) await sleep(pauseMs, null, { signal: stop, ref: false }).catch(() => {})
    else await bell.rungWithin(await untilNext())
  }
  transport.close()
}

const pauseAfter = (outcome: Outcome, lastMs: number): number =>
  outcome === 'away' ? Math.min(Math.max(lastMs * 2, FIRST_PAUSE_MS), LONGEST_PAUSE_MS) : 0

type Outcome = 'none' | 'away'

/** @returns why it ended: nothing is due, or the server is away */
async function sendAllDue(stop: AbortSignal, transport: Transport): Promise<Outcome> {
  await giveUpOldLetters()
  const from = await sender()
  while (!stop.aborted) {
    const outcome = await sendNext(transport, from)
    if (outcome === 'none' || outcome === 'away') return outcome
  }
  return 'none'
}

async function sender(): Promise<Sender> {
  const { name = null, address = '' } = env().MAIL_FROM ?? {}
  return { name: name ?? (await site()).title, address }
}

async function untilNext(): Promise<number> {
  const next = await nextDue().catch(logFailure)
  return next ? Math.min(Math.max(next.getTime() - Date.now(), 0) + 1, AT_LEAST_EVERY_MS) : AT_LEAST_EVERY_MS
}

/** Wakes whoever waits for it; rung while nobody waits, it wakes the next one at once. */
class Bell {
  private wake: (() => void) | null = null
  private isRung = false

  ring(): void {
    this.isRung = true
    this.wake?.()
  }

  async rungWithin(ms: number): Promise<void> {
    if (!this.isRung) {
      await new Promise<void>((resolve) => {
        this.wake = resolve
        setTimeout(resolve, ms).unref()
      })
    }
    this.wake = null
    this.isRung = false
  }
}
