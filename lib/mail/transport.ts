import nodemailer from 'nodemailer'
import { keyedHash } from '@/lib/encryption'
import type { Content } from './content'

/** A letter on its way. */
export interface Outgoing {
  id: number
  to: string
  content: Content
}

export interface Sender {
  name: string
  address: string
}

/** The way to a mail server. One letter at a time; the connection is kept for the next one. */
export interface Transport {
  /** Hands a letter over. @throws NotDelivered */
  deliver(letter: Outgoing, from: Sender): Promise<void>
  close(): void
}

/** What can be wrong with handing a letter over, and what follows for it. */
export type Trouble =
  /** The server takes no letters at all, or not from us: it is away, or our password or sender is wrong. */
  | 'away'
  /** It does not take this letter now. */
  | 'later'
  /** It will never take this letter. */
  | 'never'

export class NotDelivered extends Error {
  readonly trouble: Trouble
  constructor(trouble: Trouble, message: string) {
    super(message)
    this.trouble = trouble
  }
}

/** Whoever has not taken a letter by then is given up: well below the time after which it is tried again. */
const DEADLINE_MS = 120_000
const TIMEOUTS = { connectionTimeout: 20_000, greetingTimeout: 20_000, dnsTimeout: 20_000, socketTimeout: 60_000 }

/**
 * Opens the way to a mail server; connects with the first letter.
 * @param url as SMTP_URL gives it; options of nodemailer may follow in its query
 */
export function openTransport(url: string): Transport {
  const mailer = nodemailer.createTransport({
    url,
    pool: true,
    maxConnections: 1,
    maxRequeues: 0, // whether it is tried again is decided by the letter's row
    idleTimeout: 30_000,
    ...TIMEOUTS,
    ...(isTelling(url) && { requireTLS: true }),
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    async deliver({ id, to, content: { subject, text, html, headers } }, from) {
      try {
        await mailer.sendMail({
          from,
          to: { name: '', address: to },
          envelope: { from: from.address, to },
          messageId: messageIdOf(id, from),
          subject,
          text,
          ...(html !== null && { html }),
          headers: { 'Auto-Submitted': 'auto-generated', ...headers },
          signal: AbortSignal.timeout(DEADLINE_MS),
        })
      } catch (error) {
        throw new NotDelivered(troubleIn(error), error instanceof Error ? error.message.slice(0, 500) : 'unknown')
      }
    },
    close: () => mailer.close(),
  }
}

/** The same at each attempt: a server or a mail program that got a letter twice knows it for one (RFC 5322 §3.6.4). */
export const messageIdOf = (letterId: number, { address }: Sender): string =>
  `<letter.${letterId}.${keyedHash(`letter ${letterId}`).toString('base64url').slice(0, 16)}@${address.split('@')[1]}>`

/** Whether a password would be told to everybody on the way, were the connection not encrypted. */
function isTelling(url: string): boolean {
  const { protocol, password, hostname } = new URL(url)
  return protocol === 'smtp:' && password !== '' && !['localhost', '127.0.0.1', '[::1]'].includes(hostname)
}

interface SmtpError {
  code?: string
  originalCode?: string
  timeoutType?: string
  command?: string
  responseCode?: number
}

/** Nothing was said of a letter yet when these came about. */
const BEFORE_LETTERS = new Set(['EDNS', 'ETLS', 'EAUTH', 'ENOAUTH', 'EPROXY', 'ECONFIG'])
const NO_CONNECTION = new Set(['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'EHOSTDOWN'])

/**
 * Of the recipient and of the words a server says no to this letter (RFC 5321 §4.2.1: 5yz is for good), before that to all. What
 * broke off in the middle may have been taken: it counts as an attempt, so that it is not tried without end.
 */
function troubleIn(error: unknown): Trouble {
  const { code = '', originalCode = '', timeoutType = '', command = '', responseCode = 0 } = error as SmtpError
  if (BEFORE_LETTERS.has(code) || NO_CONNECTION.has(originalCode)) return 'away'
  if (timeoutType !== '' && timeoutType !== 'SOCKET_TIMEOUT') return 'away'
  if (command === 'MAIL FROM' || responseCode === 421) return 'away'
  const isAboutIt = command === 'RCPT TO' || command === 'DATA'
  return isAboutIt && responseCode >= 500 && responseCode !== 503 ? 'never' : 'later'
}
