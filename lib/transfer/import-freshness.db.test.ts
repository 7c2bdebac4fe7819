import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { tagsOfPage } from '@/lib/articles/appearing'
import { neighboursOf, publishedArticle } from '@/lib/articles/queries'
import { SYSTEM } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import { anArticle } from '@/prisma/factories'
import { importMt } from './importing'

test('makes the pages of articles that are there stale: a new one may stand beside any of them', async () => {
  const there = await anArticle({ publishedAt: new Date('2015-03-01') })
  const tags = tagsOfPage(await publishedArticle(there.path))
  await db().cacheTag.deleteMany()
  const entry = 'TITLE: 一\nSTATUS: publish\nDATE: 03/20/2015 09:05:11 AM\n-----\nBODY:\n本文\n-----\n--------\n'
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'import-')), 'one.txt')
  fs.writeFileSync(file, entry)
  expect((await importMt(SYSTEM, [file])).entries.imported).toBe(1)
  expect((await neighboursOf(there.id)).newer?.title).toBe('一')
  expect(await db().cacheTag.count({ where: { name: { in: tags } } })).toBeGreaterThan(0)
})
