import sharp from 'sharp'
import { beforeEach, describe, expect, test } from 'vitest'
import { type Actor, ANONYMOUS } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import { Conflict, Forbidden, NotFound } from '@/lib/errors'
import { actorOf, aMember, anArticle } from '@/prisma/factories'
import { inEachStorage } from '@/tests/storages'
import { describeMedia } from './describing'
import { libraryQuestion } from './input'
import { LIBRARY_PAGE, library, libraryItem } from './library'
import { removeMedia } from './removing'
import { mediaFile, variantFile } from './source'
import { storeMedia } from './storing'
import { variantOf } from './variants'

let editor: Actor
let author: Actor

beforeEach(async () => {
  editor = actorOf(await aMember({ role: 'editor' }))
  author = actorOf(await aMember())
})

const ask = (question: object = {}) => library(author, libraryQuestion.parse(question))
const aPicture = async (name = '窓.png', color = 'red', width = 20) =>
  storeMedia(
    author,
    await sharp({ create: { width, height: 10, channels: 3, background: color } })
      .png()
      .toBuffer(),
    { name },
  )

inEachStorage((storage) => {
  describe('the library', () => {
    test('shows pictures and files apart, newest first, found by name or description', async () => {
      const [red, blue] = [await aPicture('Red Window.PNG'), await aPicture('blue.png', 'blue')]
      await storeMedia(author, Buffer.from('%PDF-1.4\n%%EOF'), { name: '説明書.pdf' })
      await describeMedia(author, blue.id, { name: 'blue.png', alt: '青い空' })
      expect((await ask()).items.map(({ id }) => id)).toEqual([blue.id, red.id])
      expect((await ask({ words: 'window red' })).items.map(({ id }) => id)).toEqual([red.id])
      expect((await ask({ words: '青い' })).items[0]).toMatchObject({ id: blue.id, alt: '青い空', uses: 0 })
      expect((await ask({ kind: 'files' })).items.map(({ name }) => name)).toEqual(['説明書.pdf'])
      expect(await library(ANONYMOUS, libraryQuestion.parse({}))).toMatchObject({ items: [], total: 0 })
    })

    test('has pages', async () => {
      const rows = Array.from({ length: LIBRARY_PAGE + 2 }, (_, at) => ({
        ...{ hash: at.toString(16).padStart(64, '0'), extension: 'png', contentType: 'image/png', bytes: 1 },
      }))
      await db().media.createMany({ data: rows })
      expect(await ask({ page: '2' })).toMatchObject({ total: LIBRARY_PAGE + 2, pages: 2, items: [{}, {}] })
      expect((await ask({ page: 'x', kind: 'x' })).items).toHaveLength(LIBRARY_PAGE)
    })

    test('is described by members, and by nobody else', async () => {
      const { id } = await aPicture()
      await describeMedia(author, id, { name: '', alt: '窓' })
      await expect(describeMedia(ANONYMOUS, id, { name: 'x', alt: 'x' })).rejects.toBeInstanceOf(Forbidden)
      await expect(describeMedia(author, 999, { name: 'x', alt: 'x' })).rejects.toBeInstanceOf(NotFound)
      expect(await libraryItem(author, id)).toMatchObject({ name: null, alt: '窓' })
    })
  })

  describe('removing', () => {
    test('takes away the row, the file and its variants; the same file may come again', async () => {
      const media = await aPicture('窓.png', 'red', 500)
      await variantOf(media.hash, 480, 'webp')
      await removeMedia(editor, media.id)
      expect(await db().media.count()).toBe(0)
      expect(await storage().size(mediaFile(media))).toBeNull()
      expect(await storage().size(variantFile(media.hash, 480, 'webp'))).toBeNull()
      expect(await storage().size(mediaFile(await aPicture('窓.png', 'red', 500)))).toBeGreaterThan(0)
    })

    test('is refused while an article uses it; one that is only said to use it does not hinder', async () => {
      const media = await aPicture()
      const { id } = await anArticle({ html: `<p><img src="${media.src}"></p>` })
      await db().mediaUse.create({ data: { mediaId: media.id, articleId: id } })
      await expect(removeMedia(editor, media.id)).rejects.toBeInstanceOf(Conflict)
      expect(await storage().size(mediaFile(media))).toBeGreaterThan(0)

      const other = await aPicture('青.png', 'blue')
      await db().mediaUse.create({ data: { mediaId: other.id, articleId: id } })
      await removeMedia(editor, other.id)
      expect(await libraryItem(editor, other.id)).toBeNull()
    })

    test('while the same file is stored again, leaves the file with its new row', async () => {
      const media = await aPicture()
      await Promise.all([removeMedia(editor, media.id), ...Array.from({ length: 5 }, () => aPicture())])
      const left = await db().media.findUnique({ where: { hash: media.hash } })
      if (left) expect(await storage().size(mediaFile(left))).toBe(left.bytes)
    })

    test('is no author’s and no stranger’s to do', async () => {
      const { id } = await aPicture()
      for (const actor of [author, ANONYMOUS]) await expect(removeMedia(actor, id)).rejects.toBeInstanceOf(Forbidden)
      await expect(removeMedia(editor, 999)).rejects.toBeInstanceOf(NotFound)
      expect(await db().media.count()).toBe(1)
    })
  })
})
