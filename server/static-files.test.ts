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
  '.next/static/chunks/e.css': 'e{background:url(e.png)}',
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

test('a style sheet is taken apart once, to stand in pages', () => {
  const sheet = files.sheetOf(`${CHUNKS}/b_2.css`)
  expect(sheet?.rulesFor({ names: new Set(['b']), attributes: new Set() })).toBe('b{color:青}')
  expect(files.sheetOf(`${CHUNKS}/b_2.css`)).toBe(sheet)
})

test.each([
  `${CHUNKS}/none.css`,
  `${CHUNKS}/../../../secret.css`,
  'https://elsewhere.example/a.css',
  `${CHUNKS}/e.css`,
])('what is not there, or names files beside it, stands in no page: %s', (href) => {
  expect(files.sheetOf(href)).toBeNull()
})

test('what readers run is given out without its comments', () => {
  const minified = new StaticFiles(aFolder({ ...FILES, '.build/public/reader.js': 'r()' }), [])
  expect(bodyOf(minified.at('/reader.js'))).toBe('r()')
  expect(minified.scriptOf('/reader.js')).toBe(`/reader.js?v=${version('r()')}`)
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
