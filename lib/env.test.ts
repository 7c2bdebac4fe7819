import proxyaddr from 'proxy-addr'
import { expect, test } from 'vitest'
import { type Environment, readEnvironment } from './env'

const read = (variables: Record<string, string>) => readEnvironment({ NODE_ENV: 'test', ...variables })

function settingsOf(variables: Record<string, string>): Environment {
  const found = read(variables)
  if ('problems' in found) throw new Error(found.problems.join('\n'))
  return found.settings
}

const NETWORKS =
  'TRUST_PROXY must be addresses, networks such as 10.0.0.0/8, or loopback, linklocal, uniquelocal, with commas between.'
const LEVELS = 'LOG_LEVEL must be debug, info, warn, error or silent.'

test('without variables, and with empty ones, the blog serves itself', () => {
  const usual = { PAGE_CACHE_MB: 256, CDN_SECONDS: 0, TRUST_PROXY: [], LOG_LEVEL: 'info' }
  const empty = { WORKERS: '', PAGE_CACHE_MB: '', CDN_SECONDS: '', TRUST_PROXY: '', METRICS_PORT: '', LOG_LEVEL: '' }
  expect(settingsOf({})).toMatchObject(usual)
  expect(settingsOf({})).not.toHaveProperty('METRICS_PORT')
  expect(settingsOf({}).WORKERS).toBeGreaterThan(0)
  expect(settingsOf(empty)).toEqual(settingsOf({}))
})

test.each([
  ['WORKERS', '1', 1],
  ['WORKERS', '64', 64],
  ['PAGE_CACHE_MB', '1', 1],
  ['PAGE_CACHE_MB', '65536', 65536],
  ['CDN_SECONDS', '0', 0],
  ['CDN_SECONDS', '86400', 86400],
  ['METRICS_PORT', '1', 1],
  ['METRICS_PORT', '65535', 65535],
  ['LOG_LEVEL', 'silent', 'silent'],
  ['LOG_LEVEL', 'debug', 'debug'],
] as const)('%s may be %s', (name, text, value) => {
  expect(settingsOf({ [name]: text })[name]).toBe(value)
})

test.each([
  ['loopback', ['loopback']],
  ['10.0.0.7', ['10.0.0.7']],
  ['10.0.0.0/8, 2001:db8::/32,loopback , uniquelocal', ['10.0.0.0/8', '2001:db8::/32', 'loopback', 'uniquelocal']],
  ['::1,::ffff:10.0.0.1', ['::1', '::ffff:10.0.0.1']],
])('TRUST_PROXY may be “%s”, and is understood where it is used', (text, networks) => {
  const { TRUST_PROXY } = settingsOf({ TRUST_PROXY: text })
  expect(TRUST_PROXY).toEqual(networks)
  expect(proxyaddr.compile(TRUST_PROXY)).toBeInstanceOf(Function)
})

test.each([
  ['WORKERS', '0', 'WORKERS must be 1 or more.'],
  ['WORKERS', '65', 'WORKERS must be 64 or less.'],
  ['WORKERS', '1.5', 'WORKERS is not a whole number.'],
  ['WORKERS', 'many', 'WORKERS is not a number.'],
  ['PAGE_CACHE_MB', '0', 'PAGE_CACHE_MB must be 1 or more.'],
  ['PAGE_CACHE_MB', '256MB', 'PAGE_CACHE_MB is not a number.'],
  ['PAGE_CACHE_MB', '65537', 'PAGE_CACHE_MB must be 65536 or less.'],
  ['CDN_SECONDS', '-1', 'CDN_SECONDS must be 0 or more.'],
  ['CDN_SECONDS', '86401', 'CDN_SECONDS must be 86400 or less.'],
  ['CDN_SECONDS', '1h', 'CDN_SECONDS is not a number.'],
  ['METRICS_PORT', '0', 'METRICS_PORT must be 1 or more.'],
  ['METRICS_PORT', '65536', 'METRICS_PORT must be 65535 or less.'],
  ['METRICS_PORT', 'on', 'METRICS_PORT is not a number.'],
  ['LOG_LEVEL', 'verbose', LEVELS],
  ['LOG_LEVEL', 'INFO', LEVELS],
  ['TRUST_PROXY', 'true', NETWORKS],
  ['TRUST_PROXY', 'proxy.example', NETWORKS],
  ['TRUST_PROXY', '10.0.0.0/33', NETWORKS],
  ['TRUST_PROXY', '10.0.0.0/8,', NETWORKS],
  ['TRUST_PROXY', 'loopback 10.0.0.1', NETWORKS],
])('%s may not be “%s”: %s', (name, text, sentence) => {
  expect(read({ [name]: text })).toEqual({ problems: [sentence] })
})

test('every wrong value has its sentence', () => {
  expect(read({ WORKERS: '0', LOG_LEVEL: 'loud', TRUST_PROXY: 'x' })).toEqual({
    problems: ['WORKERS must be 1 or more.', NETWORKS, LEVELS],
  })
})

// The library refuses them when the first process starts, with a trace instead of a sentence.
test.each(['0.0.0.0/0', '::/0', '10.1/8'])('TRUST_PROXY “%s” is understood where it is used, or refused', (text) => {
  const found = read({ TRUST_PROXY: text })
  if ('settings' in found) proxyaddr.compile(found.settings.TRUST_PROXY)
})

test.each([
  ['blog@example.com', { name: null, address: 'blog@example.com' }],
  ['窓の記録 <Blog@Example.com>', { name: '窓の記録', address: 'blog@example.com' }],
  ['"Notes, on windows" <blog@example.com>', { name: 'Notes, on windows', address: 'blog@example.com' }],
])('letters come from %j', (text, sender) => {
  expect(settingsOf({ MAIL_FROM: text }).MAIL_FROM).toEqual(sender)
})

test.each(['blog', 'a@example.com, b@example.com', 'x <a@example.com> <b@example.com>', 'x\r\nBcc: <a@example.com>'])(
  'letters cannot come from %j',
  (text) => {
    expect(read({ MAIL_FROM: text })).toHaveProperty('problems')
  },
)

test('a bucket is said whole or not at all', () => {
  const all = {
    S3_ENDPOINT: 'https://s3.example/path/',
    S3_REGION: 'auto',
    S3_BUCKET: 'blog',
    S3_ACCESS_KEY_ID: 'key',
    S3_SECRET_ACCESS_KEY: 'secret',
  }
  expect(settingsOf(all)).toMatchObject({ S3_ENDPOINT: 'https://s3.example/path', S3_BUCKET: 'blog' })
  expect(read({ ...all, S3_REGION: '', S3_BUCKET: '' })).toEqual({
    problems: [`A bucket needs all of ${Object.keys(all).join(', ')}: S3_REGION, S3_BUCKET is missing.`],
  })
  for (const wrong of ['s3.example', 'ftp://s3.example', 'https://s3.example/?a=b', 'https://key:secret@s3.example'])
    expect(read({ ...all, S3_ENDPOINT: wrong })).toHaveProperty('problems')
  expect(read({ ...all, S3_BUCKET: 'blog/media' })).toHaveProperty('problems')
})

test('a mail server is an address of SMTP, and has letters come from somewhere', () => {
  const SMTP_URL = 'smtps://blog%40example.com:secret@mail.example.com'
  expect(settingsOf({ SMTP_URL, MAIL_FROM: 'blog@example.com' }).SMTP_URL).toBe(SMTP_URL)
  expect(read({ SMTP_URL })).toEqual({ problems: ['SMTP_URL needs MAIL_FROM: the address that letters come from.'] })
  for (const wrong of ['mail.example.com:25', 'http://mail.example.com', 'smtp://'])
    expect(read({ SMTP_URL: wrong, MAIL_FROM: 'a@b.jp' })).toHaveProperty('problems')
})

test('a provider is an https address, or one of this machine, and knows the blog by something', () => {
  const OIDC_CLIENT_ID = 'blog'
  for (const OIDC_ISSUER of ['https://accounts.example.com/realms/blog', 'http://localhost:8080'])
    expect(settingsOf({ OIDC_ISSUER, OIDC_CLIENT_ID }).OIDC_ISSUER).toBe(OIDC_ISSUER)
  expect(read({ OIDC_ISSUER: 'https://accounts.example.com' })).toEqual({
    problems: ['OIDC_ISSUER needs OIDC_CLIENT_ID: by what it knows this blog.'],
  })
  for (const OIDC_ISSUER of ['accounts.example.com', 'http://accounts.example.com', 'https://a.example/?b=c'])
    expect(read({ OIDC_ISSUER, OIDC_CLIENT_ID })).toHaveProperty('problems')
})

test('what readers wrote goes to the spam service by https alone, whose address may hold a query', () => {
  const SPAM_SERVICE_URL = 'https://rest.akismet.com/1.1/comment-check?blog=1'
  expect(settingsOf({ SPAM_SERVICE_URL }).SPAM_SERVICE_URL).toBe(SPAM_SERVICE_URL)
  for (const address of ['http://rest.akismet.com/1.1/comment-check', 'http://localhost/', 'rest.akismet.com']) {
    expect(read({ SPAM_SERVICE_URL: address })).toEqual({
      problems: ['SPAM_SERVICE_URL must be an https address: the key and what readers wrote go there.'],
    })
  }
})
