import { randomUUID } from 'node:crypto'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Actor, ANONYMOUS, SYSTEM } from '@/lib/auth/actor'
import { db, inTransaction } from '@/lib/db/client'
import { Conflict, Forbidden } from '@/lib/errors'
import type { MediaView } from '@/lib/media/queries'
import { storeMedia } from '@/lib/media/storing'
import { recordUses } from '@/lib/media/uses'
import { bodyFromHtml } from '@/lib/richtext/from-html'
import { actorOf, aMember, anArticle } from '@/prisma/factories'
import { saveDraft } from './drafting'
import { draftInput } from './input'
import { replaceInDrafts } from './replacing'
import { editedArticle } from './studio-queries'

const folder = path.join(os.tmpdir(), `replacing-${randomUUID()}`)
beforeAll(() => {
  process.env.DATA_DIR = folder
})
afterAll(() => fs.rm(folder, { recursive: true, force: true }))

let author: Actor
let authorId: number
let old: MediaView

const aPicture = (background: string, width: number) =>
  sharp({ create: { width, height: 10, channels: 3, background } })
    .png()
    .toBuffer()
const aUsing = async (by: number | null) => {
  const html = `<figure><img src="${old.src}" alt="窓" width="20" height="10"></figure><p>次は<a href="${old.src}">大きな図</a></p>`
  const article = await anArticle({ authorId: by, html })
  await inTransaction((tx) => recordUses(tx, article.id))
  return article.id
}

beforeEach(async () => {
  const member = await aMember()
  author = actorOf(member)
  authorId = member.id
  old = await storeMedia(SYSTEM, await aPicture('red', 20), { alt: '窓の画面' })
})

test('the new picture stands in the drafts of one’s own articles, with its size; readers see the former one', async () => {
  const [own, other] = [await aUsing(authorId), await aUsing(null)]
  const { media, drafts } = await replaceInDrafts(author, old.id, await aPicture('blue', 30), '新しい窓.png')
  expect([drafts, media.alt]).toEqual([1, '窓の画面'])
  const edited = await editedArticle(author, own)
  expect(edited).toMatchObject({ revision: 1 })
  expect(edited?.body.content[0]?.content?.[0]?.attrs).toMatchObject({
    src: media.src,
    alt: '窓',
    width: 30,
    height: 10,
  })
  expect(JSON.stringify(edited?.body)).not.toContain(old.hash)
  const { body } = await db().version.findFirstOrThrow({ where: { articleId: own } })
  expect(JSON.stringify(body)).toContain(old.src)
  expect(await db().draft.count({ where: { articleId: other } })).toBe(0)
  expect(await db().mediaUse.count({ where: { mediaId: media.id } })).toBe(1)
})

test('what only a draft used is used no more', async () => {
  const { id } = await anArticle({ authorId })
  const body = bodyFromHtml(`<p><img src="${old.src}" width="20" height="10"></p>`).body
  const revision = (await editedArticle(author, id))?.revision
  await saveDraft(author, id, draftInput.parse({ title: 'x', body, revision }))
  await replaceInDrafts(author, old.id, await aPicture('blue', 30), 'a.png')
  expect(await db().mediaUse.count({ where: { mediaId: old.id } })).toBe(0)
})

test('done again, it changes nothing', async () => {
  const id = await aUsing(authorId)
  const bytes = await aPicture('blue', 30)
  await replaceInDrafts(author, old.id, bytes, 'a.png')
  expect(await replaceInDrafts(author, old.id, bytes, 'a.png')).toMatchObject({ drafts: 0 })
  expect((await editedArticle(author, id))?.revision).toBe(1)
})

test('a picture gives way to a picture, and strangers replace nothing', async () => {
  const id = await aUsing(authorId)
  const pdf = Buffer.from('%PDF-1.4\n%%EOF')
  await expect(replaceInDrafts(author, old.id, pdf, 'a.pdf')).rejects.toBeInstanceOf(Conflict)
  await expect(replaceInDrafts(ANONYMOUS, old.id, await aPicture('blue', 30), 'a.png')).rejects.toBeInstanceOf(
    Forbidden,
  )
  expect(await db().draft.count({ where: { articleId: id } })).toBe(0)
})
