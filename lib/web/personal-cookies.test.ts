import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { beforeAll, expect, test, vi } from 'vitest'
import { COMMENTER_COOKIE, isPersonal, MEMBER_COOKIE, signed, signedValue } from './personal-cookies'

beforeAll(() => vi.stubEnv('DATA_DIR', fs.mkdtempSync(path.join(os.tmpdir(), 'cookies-'))))

test.each(['7', '', 'a.b.c', '7:1700000000', '名'])('the signed value “%s” is recognised', (value) => {
  expect(signedValue(MEMBER_COOKIE, signed(MEMBER_COOKIE, value, 60))).toBe(value)
})

test('a cookie that was copied ends all the same', () => {
  const now = Date.now()
  const cookie = signed(MEMBER_COOKIE, '7', 60, now)
  expect(signedValue(MEMBER_COOKIE, cookie, now + 58_000)).toBe('7')
  expect(signedValue(MEMBER_COOKIE, cookie, now + 60_000)).toBeNull()
})

test('the same value is signed the same, and differently for each name', () => {
  expect(signed(MEMBER_COOKIE, '7', 60, 0)).toBe(signed(MEMBER_COOKIE, '7', 60, 0))
  expect(signed(MEMBER_COOKIE, '7', 60)).not.toBe(signed(COMMENTER_COOKIE, '7', 60))
  expect(signed(MEMBER_COOKIE, '7', 60)).toMatch(/^7\.\d{10}\.[\w-]{43}$/)
})

/** What somebody makes of a cookie that they have. */
const FORGED: [string, (cookie: string) => string][] = [
  ['another value', (cookie) => cookie.replace(/^7/, '8')],
  ['a longer value', (cookie) => `7.${cookie}`],
  ['another last character', (cookie) => cookie.replace(/.$/, (last) => (last === '0' ? '1' : '0'))],
  ['a later end', (cookie) => cookie.replace(/\.(\d+)\./, (_, end) => `.${Number(end) + 9}.`)],
  ['no end', (cookie) => cookie.replace(/\.\d+/, '')],
  ['a cut signature', (cookie) => cookie.slice(0, -1)],
  ['a longer signature', (cookie) => `${cookie}A`],
  ['a signature in capitals', (cookie) => cookie.toUpperCase()],
  ['a signature with letters of many bytes', () => `7.${'語'.repeat(43)}`],
  ['an empty signature', () => '7.'],
  ['no signature', () => '7'],
  ['a dot', () => '.'],
  ['nothing', () => ''],
  ['garbage', () => '{"id":7}'],
  ['the signature for another name', () => signed(COMMENTER_COOKIE, '7', 60)],
]

test.each(FORGED)('a cookie with %s is not recognised', (_, forge) => {
  const text = forge(signed(MEMBER_COOKIE, '7', 60))
  expect(signedValue(MEMBER_COOKIE, text)).toBeNull()
  expect(isPersonal(`${MEMBER_COOKIE}=${encodeURIComponent(text)}`)).toBe(false)
})

test('a reader who is known is found among many cookies', () => {
  const many = Array.from({ length: 60 }, (_, at) => `c${at}="${at}"`).join('; ')
  for (const name of [MEMBER_COOKIE, COMMENTER_COOKIE]) {
    const cookie = `${name}=${signed(name, '7', 60)}`
    for (const header of [cookie, `${many}; ${cookie}`, `${cookie};${many}`, `a=b=c; ; =x; ${cookie}; ${many}`])
      expect(isPersonal(header)).toBe(true)
  }
  expect(isPersonal(`${MEMBER_COOKIE}=7.made-up; ${COMMENTER_COOKIE}=${signed(COMMENTER_COOKIE, '7', 60)}`)).toBe(true)
})

test('everybody else is not', () => {
  const cookie = signed(MEMBER_COOKIE, '7', 60)
  expect(isPersonal(undefined)).toBe(false)
  for (const header of [
    '',
    'a=b',
    `tsuiki-theme=${cookie}`,
    `x-${MEMBER_COOKIE}=${cookie}`,
    `a=${MEMBER_COOKIE}=${cookie}`,
  ])
    expect(isPersonal(header)).toBe(false)
})

test('the key of another blog signs for that one alone', async () => {
  const cookie = signed(MEMBER_COOKIE, '7', 60)
  vi.resetModules()
  vi.stubEnv('DATA_DIR', fs.mkdtempSync(path.join(os.tmpdir(), 'cookies-')))
  const elsewhere = await import('./personal-cookies')
  expect(elsewhere.signedValue(MEMBER_COOKIE, cookie)).toBeNull()
})
