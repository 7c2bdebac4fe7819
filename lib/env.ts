import path from 'node:path'
import { z } from 'zod'

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

const isWebOrigin = (text: string) => {
  const url = URL.parse(text)
  return url !== null && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === '' && url.hash === ''
}

/** Every setting that comes from the environment; `.env.example` explains them to people. */
export const environment = z.object({
  PORT: z.coerce
    .number('PORT is not a number.')
    .int('PORT is not a whole number.')
    .min(1, 'PORT must be 1 or more.')
    .max(65535, 'PORT must be 65535 or less.')
    .default(3000),
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
  return parsed.success ? { settings: parsed.data } : { problems: parsed.error.issues.map((issue) => issue.message) }
}

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
