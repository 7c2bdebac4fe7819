import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { SYSTEM } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import { originalsOf } from './gotten-images'
import { importMt } from './importing'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'import-images-'))
const saved = path.join(folder, 'saved')
const file = path.join(folder, 'export.txt')

beforeAll(async () => {
  process.env.DATA_DIR = path.join(folder, 'data')
  fs.writeFileSync(file, EXPORT)
  for (const [name, colour] of [
    ['blog/images/screen.png', 'red'],
    ['other/images/screen.png', 'blue'],
    ['6a00d8341c0001-pi.png', 'green'],
    ['x.png', 'white'],
    ['one/twice.png', 'black'],
    ['two/twice.png', 'gray'],
  ] as const) {
    fs.mkdirSync(path.join(saved, path.dirname(name)), { recursive: true })
    const picture = sharp({ create: { width: 8, height: 6, channels: 3, background: colour } })
    fs.writeFileSync(path.join(saved, name), await picture.png().toBuffer())
  }
})

const EXPORT = `AUTHOR: 見本
TITLE: 画像
STATUS: Publish
CONVERT BREAKS: 0
UNIQUE URL: http://127.0.0.1/blog/2015/03/images.html
DATE: 03/20/2015 09:00:00
-----
BODY:
<p>一つ目<img src="/blog/images/screen.png" alt="画面"></p>
<p><a href="http://127.0.0.1/.a/6a00d8341c0001-pi"><img src="http://127.0.0.1/.a/6a00d8341c0001-800wi"></a></p>
<p>ない<img src="../../images/missing.png"></p>
<p>よそ<img src="https://elsewhere.example/x.png"></p>
-----
--------
`
const body = async () => JSON.stringify((await db().version.findFirstOrThrow({ orderBy: { number: 'desc' } })).body)

test('pictures stay where they are unless asked for, at their whole address', async () => {
  const report = await importMt(SYSTEM, [file])
  expect(report.images).toEqual({ found: 4, imported: 0, failed: 0, left: 4 })
  expect(await body()).toContain('"http://127.0.0.1/blog/images/screen.png"')
})

test('a folder gives pictures by path and name, and those it lacks are told', async () => {
  const report = await importMt(SYSTEM, [file], { images: { folder: saved } })
  expect(report.images).toEqual({ found: 4, imported: 2, failed: 1, left: 1 })
  expect(report.hasLosses).toBe(true)
  expect(report.warnings.map(({ message }) => message).join()).toContain('http://127.0.0.1/blog/images/missing.png')
  const media = await db().media.findMany({ include: { uses: true } })
  expect(media).toHaveLength(2)
  expect(media.every(({ uses }) => uses.length === 1)).toBe(true)
  const shown = await body()
  for (const { hash } of media) expect(shown).toContain(`/media/${hash}.png`)
  expect(shown).not.toContain('6a00d8341c0001')
  expect(shown).toContain('"width":8')
})

test('the next run tries again for what was not got, by a trivial version that moves no date', async () => {
  await importMt(SYSTEM, [file])
  const before = await db().article.findFirstOrThrow()
  const report = await importMt(SYSTEM, [file], { images: { folder: saved } })
  expect(report.entries.imported).toBe(0)
  expect(report.images).toEqual({ found: 4, imported: 2, failed: 1, left: 1 })
  const after = await db().article.findFirstOrThrow({ include: { versions: { orderBy: { number: 'asc' } } } })
  expect(after).toMatchObject({
    currentVersion: 2,
    publishedAt: before.publishedAt,
    substantiveAt: before.substantiveAt,
  })
  expect(after.versions.map(({ kind }) => kind)).toEqual(['substantive', 'trivial'])
  expect(after.versions[1]?.plainText).toBe(after.versions[0]?.plainText)
  await importMt(SYSTEM, [file], { images: { folder: saved } })
  expect(await db().version.count()).toBe(2)
})

test('nothing is fetched from a private network', async () => {
  const report = await importMt(SYSTEM, [file], { images: 'fetch' })
  expect(report.images).toEqual({ found: 4, imported: 0, failed: 3, left: 1 })
  expect(report.warnings.some(({ message }) => message.includes('is not on the public internet'))).toBe(true)
  expect(report.entries.imported).toBe(1)
})

test('a picture elsewhere is none of the folder’s, and of several files none is guessed', async () => {
  const twice = path.join(folder, 'twice.txt')
  fs.writeFileSync(twice, EXPORT.replace('/blog/images/screen.png', '/blog/images/twice.png'))
  const report = await importMt(SYSTEM, [twice], { images: { folder: saved }, language: 'en' })
  expect(report.images).toEqual({ found: 4, imported: 1, failed: 2, left: 1 })
  expect(report.warnings.map(({ message }) => message).join()).toContain('nothing tells which is meant')
  expect(await body()).toContain('"https://elsewhere.example/x.png"')
})

test('TypePad’s original is asked for before the size that was shown', () => {
  const urls = originalsOf(new URL('https://a.example/.a/6a00d8341c0001-800wi'))
  expect(urls.map(({ pathname }) => pathname)).toEqual(['/.a/6a00d8341c0001-pi', '/.a/6a00d8341c0001-800wi'])
})
