import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { KeptAnswer } from './kept-answer'
import { StaticFiles } from './static-files'

const CHUNKS = '/_next/static/chunks'
const FILES = {
  '.next/static/chunks/a-1.css': 'a{color:red}',
  '.next/static/chunks/b_2.css': 'b{color:青}',
  '.next/static/chunks/c~3.css': 'c{}',
  '.next/static/chunks/d.js': 'd()',
  '.next/static/media/serif.woff2': 'font',
  '.next/secret.json': '{}',
  'public/reader.js': 'read()',
  'public/icon.svg': '<svg/>',
  'public/favicon.ico': 'icon',
  'public/site.webmanifest': '{}',
  'public/deep/words.txt': '言葉',
  'secret.css': 's{}',
}

function aFolder(files: Record<string, string> = FILES): string {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'static-'))
  for (const [name, words] of Object.entries(files)) {
    fs.mkdirSync(path.join(root, path.dirname(name)), { recursive: true })
    fs.writeFileSync(path.join(root, name), words)
  }
  return root
}

const root = aFolder()
const files = new StaticFiles(root, [])
const headersOf = (answer?: KeptAnswer) => Object.fromEntries(answer?.ownHeaders ?? [])
const bodyOf = (answer?: KeptAnswer) => answer && new Map(answer.bodies).get('identity')?.toString()
const version = (words: string) => createHash('sha256').update(words).digest('base64url').slice(0, 10)

const FOR_EVER = 'public, max-age=31536000, immutable'
const FOR_A_DAY = 'public, max-age=86400'

test.each([
  [`${CHUNKS}/a-1.css`, 'text/css; charset=utf-8', FOR_EVER],
  [`${CHUNKS}/d.js`, 'text/javascript; charset=utf-8', FOR_EVER],
  ['/_next/static/media/serif.woff2', 'font/woff2', FOR_EVER],
  ['/reader.js', 'text/javascript; charset=utf-8', FOR_A_DAY],
  [`/reader.js?v=${version('read()')}`, 'text/javascript; charset=utf-8', FOR_EVER],
  ['/reader.js?v=older', 'text/javascript; charset=utf-8', FOR_A_DAY],
  ['/icon.svg', 'image/svg+xml', FOR_A_DAY],
  ['/favicon.ico', 'image/vnd.microsoft.icon', FOR_A_DAY],
  ['/site.webmanifest', 'application/manifest+json; charset=utf-8', FOR_A_DAY],
  ['/deep/words.txt', 'text/plain; charset=utf-8', FOR_A_DAY],
])('%s is %s, %s', (url, contentType, cacheControl) => {
  const answer = new StaticFiles(root, [['x-content-type-options', 'nosniff']]).at(url)
  expect(answer?.status).toBe(200)
  expect(headersOf(answer)).toEqual({
    'content-type': contentType,
    'cache-control': cacheControl,
    'x-content-type-options': 'nosniff',
  })
})

test('a file is read once, whatever stands behind its address', () => {
  const answer = files.at('/deep/words.txt')
  expect(bodyOf(answer)).toBe('言葉')
  for (const query of ['', '?', '?1', '?v=older', '?a=b?c']) expect(files.at(`/deep/words.txt${query}`)).toBe(answer)
})

test('our script gets an address by which it is kept for ever, an unknown one stays as it is', () => {
  const fresh = new StaticFiles(aFolder(), [])
  const address = fresh.scriptOf('/reader.js')
  expect(address).toBe(`/reader.js?v=${version('read()')}`)
  expect(headersOf(fresh.at(address))['cache-control']).toBe(FOR_EVER)
  expect(headersOf(fresh.at('/reader.js'))['cache-control']).toBe(FOR_A_DAY)
  expect(fresh.scriptOf('/none.js')).toBe('/none.js')
})

test('a script is kept for ever by its version, also after somebody asked without one', () => {
  const fresh = new StaticFiles(aFolder(), [])
  fresh.at('/reader.js')
  expect(headersOf(fresh.at(fresh.scriptOf('/reader.js')))['cache-control']).toBe(FOR_EVER)
})

test('style sheets get one address, at which every process has them in their order', () => {
  const hrefs = ['c~3.css', 'a-1.css', 'b_2.css'].map((name) => `${CHUNKS}/${name}`)
  const address = files.sheetOf(hrefs)
  expect(address).toBe(`${CHUNKS}/c~3.css+a-1.css+b_2.css`)
  const answer = new StaticFiles(aFolder(), []).at(address)
  expect(bodyOf(answer)).toBe('c{}a{color:red}b{color:青}')
  expect(headersOf(answer)).toEqual({ 'content-type': 'text/css; charset=utf-8', 'cache-control': FOR_EVER })
  expect(bodyOf(files.at(files.sheetOf(hrefs.slice(1))))).toBe('a{color:red}b{color:青}')
  expect(bodyOf(files.at(files.sheetOf(hrefs.slice(2))))).toBe('b{color:青}')
})

test.each([
  `${CHUNKS}/a-1.css+none.css`,
  `${CHUNKS}/none.css+a-1.css`,
  `${CHUNKS}/a-1.css+a-1.css`,
  `${CHUNKS}/a-1.css+b_2.css+a-1.css`,
  `${CHUNKS}/a-1.css+d.js`,
  `${CHUNKS}/a-1.css+`,
  `${CHUNKS}/+a-1.css`,
  `${CHUNKS}/a-1.css+../../../secret.css`,
  `${CHUNKS}/a-1.css+..%2F..%2Fsecret.css`,
  `${CHUNKS}/a-1.css%2Bb_2.css`,
  `/a-1.css+b_2.css`,
])('no style sheet is made of parts that are not there, or twice: %s', (url) => {
  expect(files.at(url)).toBeUndefined()
})

test.each([
  '/',
  '/none.js',
  '/deep',
  '/deep/',
  '/secret.css',
  '/../secret.css',
  '/deep/../../secret.css',
  '/deep/../reader.js',
  '/..%2fsecret.css',
  '/%2e%2e/secret.css',
  '/deep\\words.txt',
  '//reader.js',
  '/_next/static/../secret.json',
  `${CHUNKS}/..%2f..%2fsecret.json`,
  '/_next/secret.json',
  '/READER.JS',
  '/reader.js%00',
  '/__proto__',
  '/constructor',
])('there is no file at %s', (url) => {
  expect(files.at(url)).toBeUndefined()
})

test('without a build there are no files', () => {
  expect(new StaticFiles(aFolder({}), []).at('/reader.js')).toBeUndefined()
})

test('eleven style sheets are served at the address they are given', () => {
  const names = Array.from({ length: 11 }, (_, at) => `s${at}.css`)
  const many = new StaticFiles(
    aFolder(Object.fromEntries(names.map((name) => [`.next/static/chunks/${name}`, name]))),
    [],
  )
  expect(bodyOf(many.at(many.sheetOf(names.map((name) => `${CHUNKS}/${name}`))))).toBe(names.join(''))
})
