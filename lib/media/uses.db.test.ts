import { beforeEach, describe, expect, test } from 'vitest'
import { discardDraft, saveDraft } from '@/lib/articles/drafting'
import { draftInput, publishInput } from '@/lib/articles/input'
import { publish } from '@/lib/articles/publishing'
import { editedArticle } from '@/lib/articles/studio-queries'
import type { Actor } from '@/lib/auth/actor'
import { db, inTransaction } from '@/lib/db/client'
import type { Body } from '@/lib/richtext/body'
import { asJson } from '@/lib/richtext/stored'
import { actorOf, aMember, anAddendum, anArticle } from '@/prisma/factories'
import { recordUses } from './uses'

let editor: Actor

beforeEach(async () => {
  editor = actorOf(await aMember({ role: 'editor' }))
})

const hashOf = (digit: string) => digit.repeat(64)
const aFile = (digit: string) =>
  db().media.create({
    data: { hash: hashOf(digit), extension: 'png', contentType: 'image/png', bytes: 1, width: 10, height: 10 },
  })
const showing = (...digits: string[]): Body => ({
  type: 'doc',
  content: digits.map((digit, at) => ({
    type: 'figure',
    attrs: { id: `0000000${at}`, src: `/media/${hashOf(digit)}.png`, width: 10, height: 10 },
  })),
})
const usedBy = async (articleId: number) =>
  (await db().mediaUse.findMany({ where: { articleId }, orderBy: { mediaId: 'asc' }, include: { media: true } })).map(
    ({ media }) => media.hash[0],
  )
/** Saves the draft with these pictures, upon what is stored. @returns its revision */
async function saveShowing(articleId: number, ...digits: string[]): Promise<number> {
  const revision = (await editedArticle(editor, articleId))?.revision
  return saveDraft(editor, articleId, draftInput.parse({ title: 'x', body: showing(...digits), revision }))
}
const said = (revision: number) => publishInput.parse({ revision, change: 'trivial' })

describe('what an article uses', () => {
  test('is noted when its draft is saved, and until its version is published without it', async () => {
    for (const digit of 'abc') await aFile(digit)
    const { id } = await anArticle()
    await saveShowing(id, 'a', 'b')
    const revision = await saveShowing(id, 'b', 'c', 'f')
    expect(await usedBy(id)).toEqual(['a', 'b', 'c'])
    await publish(editor, id, said(revision))
    expect(await usedBy(id)).toEqual(['b', 'c'])
  })

  test('holds for every version that was ever published', async () => {
    for (const digit of 'ab') await aFile(digit)
    const { id } = await anArticle({ body: showing('a') })
    await publish(editor, id, said(await saveShowing(id, 'b')))
    expect(await usedBy(id)).toEqual(['a', 'b'])
  })

  test('ends with a draft that is taken back', async () => {
    await aFile('a')
    const { id } = await anArticle()
    await saveShowing(id, 'a')
    await discardDraft(editor, id)
    expect(await usedBy(id)).toEqual([])
  })

  test('comes from its cover, its addenda and their drafts, and links to files', async () => {
    const [cover] = [await aFile('a'), await aFile('b'), await aFile('c'), await aFile('d')]
    const article = await anArticle({
      coverId: cover.id,
      html: `<p><a href="/media/${hashOf('d')}.pdf">説明書</a></p>`,
    })
    const { id } = await anAddendum(article, { body: showing('b') })
    await db().addendum.update({ where: { id }, data: { draft: { body: asJson(showing('c')) } } })
    await inTransaction((tx) => recordUses(tx, article.id))
    expect(await usedBy(article.id)).toEqual(['a', 'b', 'c', 'd'])
  })

  test('says nothing of other articles', async () => {
    await aFile('a')
    const other = await anArticle({ body: showing('a') })
    await inTransaction((tx) => recordUses(tx, other.id))
    const { id } = await anArticle()
    await inTransaction((tx) => recordUses(tx, id))
    expect(await usedBy(other.id)).toEqual(['a'])
  })
})
