import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

/** The storeys of lib, lowest first: a file looks down, or about its own room. */
const ROOMS = [
  'ground',
  'auth',
  'web',
  'accounts',
  'settings',
  'letters',
  'addresses',
  'media',
  'categories',
  'articles',
  'addenda',
  'following',
  'comments',
  'review',
  'webmentions',
  'readers',
  'search',
  'feeds',
  'transfer',
  'notifications',
  'worker',
  'commands',
]
const BESIDES = new Set(['feeds', 'search', 'transfer', 'notifications'])

const files = [
  'app',
  'components',
  'lib',
  'server',
  'proxy.ts',
  'instrumentation.ts',
  'prisma',
  'tests',
  'bench',
  'e2e',
]
  .flatMap(everyFile)
  .filter((file) => /\.tsx?$/.test(file) && !file.includes('lib/db/generated/'))
const sources = new Map(files.map((file) => [file, fs.readFileSync(file, 'utf8')]))
const inProduct = files.filter((file) => !/\.test\.tsx?$|^(?:tests|bench|e2e|prisma)\//.test(file))

test('there is a house to inspect', () => {
  expect(files.length).toBeGreaterThan(100)
  expect(inProduct.flatMap(importsOf).length).toBeGreaterThan(200)
})

test('lib looks down only', () => {
  const wrong = inProduct
    .filter((file) => file.startsWith('lib/'))
    .flatMap((file) => {
      const own = storeyOf(file)
      const upward = (target: string) => !target.startsWith('lib/') || storeyOf(target) > own
      return importsOf(file)
        .filter(upward)
        .map((target) => `${file} → ${target}`)
    })
  expect(wrong).toEqual([])
})

test('components know neither URLs nor the database', () => {
  const wrong = findImports(
    'components/',
    (target) => /^(app|lib\/db|server)\//.test(target) || /\/queries$/.test(target),
  )
  expect(wrong.filter((line) => !isTypeImport(line))).toEqual([])
})

test('only app and components show what is cached', () => {
  expect(findImports('lib/', (target) => target.endsWith('/cached'))).toEqual([])
})

test('a page that is kept for everyone reads nothing that is not', () => {
  const kept = inProduct.filter((file) => /\bforEveryone\(\)/.test(sources.get(file) ?? '') && file.startsWith('app/'))
  expect(kept.length).toBeGreaterThan(5)
  const wrong = kept.flatMap((file) =>
    importsOf(file)
      .filter((target) => target.endsWith('/queries'))
      .map((target) => `${file} → ${target}`),
  )
  expect(wrong.filter((line) => !isTypeImport(line))).toEqual([])
})

test('pages compose: no database, no SQL', () => {
  expect(findImports('app/', (target) => target.startsWith('lib/db/'))).toEqual([])
})

test('Next is met only where it has a door', () => {
  const door = /^(app|components)\/|^lib\/web\/|^lib\/auth\/session|^proxy\.ts$|^instrumentation\.ts$|^server\//
  const wrong = inProduct.filter((file) => !door.test(file) && /from '(next|react)(\/|')/.test(sources.get(file) ?? ''))
  expect(wrong).toEqual([])
})

test('a kept read is kept under its own name, which no other has', () => {
  const reads = inProduct.flatMap((file) => [
    ...(sources.get(file) ?? '').matchAll(/const (\w+) = keptRead\(\s*'([^']*)'/g),
  ])
  expect(reads.length).toBeGreaterThan(20)
  for (const [, constant, name] of reads) expect(name).toBe(constant)
  expect(new Set(reads.map(([, , name]) => name)).size).toBe(reads.length)
})

test('settings are read in one place', () => {
  const allowed = new Set(['lib/env.ts', 'instrumentation.ts'])
  const wrong = inProduct.filter((file) => !allowed.has(file) && /process\.env\b/.test(sources.get(file) ?? ''))
  expect(wrong).toEqual([])
})

test('forms post to route handlers: a function that the browser may call by its number has no address to be guarded at', () => {
  expect(inProduct.filter((file) => /['"]use server['"]/.test(sources.get(file) ?? ''))).toEqual([])
})

test('versions with known holes below them stay above their floors', () => {
  const { dependencies } = JSON.parse(fs.readFileSync('package.json', 'utf8')) as {
    dependencies: Record<string, string>
  }
  const floors = {
    ...{ next: '16.4.6', react: '19.3.1', 'react-dom': '19.3.1', 'next-auth': '5.0.0-beta.32' },
    nodemailer: '10.4.1',
  }
  for (const [name, floor] of Object.entries(floors)) {
    expect(dependencies[name]?.localeCompare(floor, 'en', { numeric: true }), name).toBeGreaterThanOrEqual(0)
  }
})

test('the project speaks of itself alone', () => {
  const lock = fs.readFileSync('package-lock.json', 'utf8')
  expect(lock).not.toContain('"resolved": "http')
})

function everyFile(at: string): string[] {
  const stat = fs.statSync(at, { throwIfNoEntry: false })
  if (!stat) return []
  if (!stat.isDirectory()) return [at]
  return fs.readdirSync(at).flatMap((name) => everyFile(`${at}/${name}`))
}

/** Files of ours that a file imports, as paths from the root, without extension. */
function importsOf(file: string): string[] {
  const source = sources.get(file) ?? ''
  const named = [...source.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, name]) => name ?? '')
  return named
    .flatMap((name) => {
      if (name.startsWith('@/')) return [name.slice(2)]
      return name.startsWith('./') ? [path.posix.join(path.posix.dirname(file), name)] : []
    })
    .filter((target) => !/^(messages|prisma\/sample)\//.test(target)) // words, not code
}

const findImports = (folder: string, isWrong: (target: string) => boolean) =>
  inProduct
    .filter((file) => file.startsWith(folder))
    .flatMap((file) =>
      importsOf(file)
        .filter(isWrong)
        .map((target) => `${file} → ${target}`),
    )

/** A component may name the shape that a query gives it. */
function isTypeImport(line: string): boolean {
  const [file = '', target = ''] = line.split(' → ')
  const source = sources.get(file) ?? ''
  return new RegExp(`import type [^\\n]*from '@/${target}'`).test(source)
}

function storeyOf(file: string): number {
  const room = file.split('/')[1]?.replace(/\.ts$/, '') ?? ''
  const storey = ROOMS.indexOf(room)
  if (BESIDES.has(room)) return ROOMS.indexOf('transfer')
  return Math.max(0, storey)
}
