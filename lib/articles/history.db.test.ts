import { beforeEach, expect, test } from 'vitest'
import { resolve } from '@/lib/addresses/resolving'
import { SYSTEM } from '@/lib/auth/actor'
import { changeSettings } from '@/lib/settings/changing'
import { anArticle } from '@/prisma/factories'
import { historicText, historyOf } from './history'

let id: number
const versions = [
  { text: '誤字を直した本文', kind: 'trivial' as const },
  { title: '三', text: '書き換えた本文', note: '手順が変わったため' },
]

beforeEach(async () => {
  id = (await anArticle({ title: '一', text: '最初の本文', versions })).id
})

const at = async (path: string) => (await resolve(path, new URLSearchParams())).kind

test('tells changes of content alone, newest first', async () => {
  expect((await historyOf(id)).map(({ number, note }) => [number, note])).toEqual([
    [3, '手順が変わったため'],
    [1, null],
  ])
  expect(await historicText(id, 3)).toMatchObject({ title: '三', since: { number: 1, title: '一' } })
  expect((await historicText(id, 3))?.since?.changes.map(({ kind }) => kind)).not.toEqual(['same'])
  expect(await historicText(id, 1)).toMatchObject({ since: null })
  expect(await historicText(id, 2)).toBeNull()
})

test('tells nothing of what nobody may read', async () => {
  const hidden = await anArticle({ status: 'unpublished', versions })
  const later = await anArticle({ publishedAt: new Date('2099-01-01'), versions })
  for (const article of [hidden, later]) {
    expect(await historyOf(article.id)).toEqual([])
    expect(await historicText(article.id, 1)).toBeNull()
  }
})

test('stands at its addresses only while the owner wants it', async () => {
  const paths = [`/history/${id}`, `/history/${id}/3`]
  for (const path of paths) expect(await at(path), path).toBe('unknown')
  await changeSettings(SYSTEM, { showHistory: true })
  for (const path of paths) expect(await at(path), path).toBe('found')
  for (const path of [`/history/${id}/2`, `/history/${id}/9`, '/history/999999', '/history/x', `/history/${id}/3/x`])
    expect(await at(path), path).toBe('unknown')
})
