import { availableParallelism } from 'node:os'
import path from 'node:path'
import proxyaddr from 'proxy-addr'
import { z } from 'zod'
import { canonicalEmail } from '@/lib/email'

/** A name, not an offset: PostgreSQL reads `+09:00` with the opposite sign (POSIX). */
export const isTimeZone = (name: string) => {
  if (/^[+-]/.test(name)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

const isSmtpUrl = (text: string) =>
  /^smtps?:$/.test(URL.parse(text)?.protocol ?? '') && URL.parse(text)?.hostname !== ''

const isWebOrigin = (text: string) => {
  const url = URL.parse(text)
  return url !== null && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === '' && url.hash === ''
}

/** An address of a service, perhaps with a path. */
const isHttpUrl = (text: string) => {
  const url = URL.parse(text)
  return url !== null && /^https?:$/.test(url.protocol) && url.search === '' && url.hash === '' && url.username === ''
}

/** What goes over plain HTTP is read on the way: only a service of this machine is asked so. */
const isSecureUrl = (text: string) =>
  isHttpUrl(text) && (text.startsWith('https:') || OWN_MACHINE.includes(new URL(text).hostname))

const OWN_MACHINE = ['localhost', '127.0.0.1', '[::1]']

/** An address, a network in CIDR notation, or a name that `proxy-addr` knows. */
const isNetwork = (text: string) => {
  try {
    proxyaddr.compile(text)
    return true
  } catch {
    return false
  }
}

/** `blog@example.com`, or with the name that mail programs show: `窓の記録 <blog@example.com>`. Null for anything else. */
function senderIn(text: string): { name: string | null; address: string } | null {
  const [, name = '', plain] = /^([^<>\p{Cc}]*)<([^<>]*)>$/u.exec(text.trim()) ?? [null, '', text]
  const address = canonicalEmail(plain ?? '')
  return address === null ? null : { name: name.trim().replace(/^"(.*)"$/, '$1') || null, address }
}

const wholeNumber = (name: string, least: number, most: number) =>
  z.coerce
    .number(`${name} is not a number.`)
    .int(`${name} is not a whole number.`)
    .min(least, `${name} must be ${least} or more.`)
    .max(most, `${name} must be ${most} or less.`)

/** Every setting that comes from the environment; `.env.example` explains them to people. */
export const environment = z.object({
  PORT: wholeNumber('PORT', 1, 65535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  SITE_URL: z
    .string()
    .refine(isWebOrigin, 'SITE_URL must be an origin such as https://blog.example.com, without a path.')
    .transform((text) => text.replace(/\/$/, ''))
    .optional(),
  DATA_DIR: z
    .string()
    .min(1)
    .default('.data')
    .transform((folder) => path.resolve(folder)),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'DATABASE_URL must begin with postgresql://.')
    .optional(),
  TIME_ZONE: z
    .string()
    .refine(isTimeZone, 'TIME_ZONE must be a name of the time zone database, such as Asia/Tokyo.')
    .default('Asia/Tokyo'),
  SITE_LANGUAGE: z.enum(['ja', 'en'], 'SITE_LANGUAGE must be ja or en.').default('ja'),
  WORKERS: wholeNumber('WORKERS', 1, 64).default(availableParallelism()),
  PAGE_CACHE_MB: wholeNumber('PAGE_CACHE_MB', 1, 65536).default(256),
  CDN_SECONDS: wholeNumber('CDN_SECONDS', 0, 86400).default(0),
  TRUST_PROXY: z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .refine(
      (parts) => parts.every(isNetwork),
      'TRUST_PROXY must be addresses, networks such as 10.0.0.0/8, or loopback, linklocal, uniquelocal, with commas between.',
    )
    .default([]),
  SMTP_URL: z
    .string()
    .refine(isSmtpUrl, 'SMTP_URL must be an address such as smtp://user:password@mail.example.com:587 or smtps://….')
    .optional(),
  MAIL_FROM: z
    .string()
    .transform((text, context) => {
      const sender = senderIn(text)
      if (sender) return sender
      context.addIssue('MAIL_FROM must be an address, or a name and an address in angle brackets.')
      return z.NEVER
    })
    .optional(),
  SPAM_SERVICE_URL: z
    .url({
      protocol: /^https$/,
      error: 'SPAM_SERVICE_URL must be an https address: the key and what readers wrote go there.',
    })
    .optional(),
  SPAM_SERVICE_KEY: z.string().optional(),
  S3_ENDPOINT: z
    .string()
    .refine(isHttpUrl, 'S3_ENDPOINT must be an http or https address such as https://s3.eu-central-1.amazonaws.com.')
    .transform((text) => text.replace(/\/+$/, ''))
    .optional(),
  S3_REGION: z.string().optional(),
  S3_BUCKET: z
    .string()
    .regex(/^[\w.-]+$/, 'S3_BUCKET must be the name of a bucket, without a slash.')
    .optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  OIDC_ISSUER: z
    .string()
    .refine(isSecureUrl, 'OIDC_ISSUER must be the https address of an OpenID Connect provider.')
    .optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().trim().max(40, 'OIDC_NAME must be 40 characters or less.').optional(),
  METRICS_PORT: wholeNumber('METRICS_PORT', 1, 65535).optional(),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], 'LOG_LEVEL must be debug, info, warn, error or silent.')
    .default('info'),
  SAMPLE_CONTENT: z.enum(['0', '1'], 'SAMPLE_CONTENT must be 0 or 1.').default('1'),
})

export type Environment = z.infer<typeof environment>

/**
 * Reads settings from variables; empty ones count as not given.
 * @returns the settings, or one sentence for each wrong value
 */
export function readEnvironment(variables: NodeJS.ProcessEnv): { settings: Environment } | { problems: string[] } {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const parsed = environment.safeParse(given)
  if (!parsed.success) return { problems: parsed.error.issues.map((issue) => issue.message) }
  const { SMTP_URL, MAIL_FROM } = parsed.data
  if (SMTP_URL && !MAIL_FROM) return { problems: ['SMTP_URL needs MAIL_FROM: the address that letters come from.'] }
  const { OIDC_ISSUER, OIDC_CLIENT_ID } = parsed.data
  if (OIDC_ISSUER && !OIDC_CLIENT_ID)
    return { problems: ['OIDC_ISSUER needs OIDC_CLIENT_ID: by what it knows this blog.'] }
  const missing = BUCKET.filter((name) => parsed.data[name] === undefined)
  if (missing.length > 0 && missing.length < BUCKET.length)
    return { problems: [`A bucket needs all of ${BUCKET.join(', ')}: ${missing.join(', ')} is missing.`] }
  return { settings: parsed.data }
}

/** All of them or none. */
const BUCKET = ['S3_ENDPOINT', 'S3_REGION', 'S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const

let settings: Environment | undefined

/** The settings of this process, parsed at the first question. */
export function env(): Environment {
  if (settings) return settings
  const read = readEnvironment(process.env)
  if ('problems' in read) throw new Error(read.problems.join('\n'))
  settings = read.settings
  return settings
}

/** The blog's origin as the world sees it, without a slash at its end. */
export const siteUrl = () => env().SITE_URL ?? `http://${hostInUrl(env().HOST)}:${env().PORT}`

/** A listening address as it stands in URLs. */
export function hostInUrl(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}
