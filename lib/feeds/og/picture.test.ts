import { mkdtempSync, readdirSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { ImageResponse } from 'next/og'
import sharp from 'sharp'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { drawable, fonts } from './fonts'
import { titleLines } from './lines'
import { type Draw, type Pictured, picture, pictureHash } from './picture'

const { folder } = vi.hoisted(() => ({ folder: { path: '' } }))
vi.mock('@/lib/env', () => ({ env: () => ({ DATA_DIR: folder.path }) }))

const network = vi.fn()
/** The drawing library asks `fetch` for its own WebAssembly, which is a data: address; everything else would be the network. */
async function noNetwork(address: string | URL | Request): Promise<Response> {
  if (!String(address).startsWith('data:')) network(String(address))
  throw new Error('There is no network here.')
}
const draw = vi.fn<Draw>(async (tree, options) => new Uint8Array(await new ImageResponse(tree, options).arrayBuffer()))

beforeEach(() => {
  folder.path = mkdtempSync(path.join(os.tmpdir(), 'og-'))
  draw.mockClear()
  network.mockClear()
  vi.stubGlobal('fetch', noNetwork)
})
afterEach(() => {
  vi.unstubAllGlobals()
  expect(network).not.toHaveBeenCalled()
})

const LONG =
  'Windows 8.1で回復ドライブを作る手順と、作成に失敗するときに確かめること（USBメモリの容量と形式、更新プログラムの有無、電源の設定まで）'

const pictured = (given: Partial<Pictured> = {}): Pictured => ({
  blog: '机の上の覚え書き',
  tagline: '',
  language: 'ja',
  dateStyle: 'dots',
  showWeekday: false,
  title: LONG,
  writtenOn: '2015-03-20',
  added: { kind: '追記', on: '2017-07-15' },
  ...given,
})

test('a picture is a PNG of 1200 × 630, drawn without fonts of the machine and without the network', async () => {
  const png = await picture('7', pictured(), draw)
  expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 })
  expect(await vermilionIn(png)).toBe(true)
  expect(await vermilionIn(await picture('8', pictured({ added: null }), draw))).toBe(false)
}, 30_000)

test('a picture is drawn once, and its forerunner goes', async () => {
  const first = await picture('7', pictured(), draw)
  expect(await picture('7', pictured(), draw)).toEqual(first)
  expect(draw).toHaveBeenCalledTimes(1)
  await picture('7', pictured({ title: '直した題名' }), draw)
  expect(readdirSync(path.join(folder.path, 'og/7'))).toEqual([`${pictureHash(pictured({ title: '直した題名' }))}.png`])
}, 30_000)

test.each(['😀👨‍👩‍👧‍👦🇯🇵1️⃣', '한국어와 العربية 𠮷野家 ️\u200d', '', 'https://blog.example/'.repeat(20), '\u0000\ud800'])(
  'a title that the fonts cannot draw is drawn as far as they can: %j',
  async (title) => {
    const png = await picture('7', pictured({ title, blog: title, tagline: title }), draw)
    expect(await sharp(png).metadata()).toMatchObject({ width: 1200, height: 630 })
  },
  30_000,
)

test('characters without a type become 〓, pictographs nothing', async () => {
  const { glyphs } = await fonts()
  expect(drawable('漢字と é 😀 ก\n終', glyphs)).toBe('漢字と é 〓 終')
})

test('lines end between phrases, and a title of 67 characters is whole', () => {
  const { lines, size } = titleLines(LONG)
  expect(lines.join('').replaceAll(' ', '')).toBe(LONG.replaceAll(' ', ''))
  expect(size).toBeGreaterThanOrEqual(50)
  expect(titleLines('短い題').size).toBe(84)
  const cut = titleLines('長い題名です。'.repeat(60))
  expect(cut.lines.at(-1)).toMatch(/…$/)
})

async function vermilionIn(png: Uint8Array): Promise<boolean> {
  const { data } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  for (let at = 0; at < data.length; at += 3) {
    if (data[at] === 0xb0 && data[at + 1] === 0x32 && data[at + 2] === 0x1c) return true
  }
  return false
}
