import { beforeEach, expect, test } from 'vitest'
import { isReserved } from '@/lib/addresses/own-paths'
import { type Actor, ANONYMOUS } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import { bodyFromText } from '@/lib/richtext/body'
import { asJson } from '@/lib/richtext/stored'
import { actorOf, aMember, anArticle } from '@/prisma/factories'
import { articleOfPreview, makePreviewLink, previewLinksOf, revokePreviewLink } from './preview-links'
import { previewForHolder, previewForMember } from './previewing'

let author: Actor
let stranger: Actor
let id: number

beforeEach(async () => {
  const member = await aMember()
  author = actorOf(member)
  stranger = actorOf(await aMember())
  id = (await anArticle({ authorId: member.id, title: '公開中', text: '古い本文' })).id
  await db().draft.create({ data: { articleId: id, title: '下書き', body: asJson(bodyFromText('新しい本文')) } })
})

const tokenIn = (path: string) => path.replace('/preview/', '')

test('a link shows the draft to its holder, for a week', async () => {
  const { path, expiresAt } = await makePreviewLink(author, id)
  const token = tokenIn(path)
  expect(await previewForHolder(token)).toMatchObject({ title: '下書き', plainText: '新しい本文' })
  expect((await previewLinksOf(author, id)).map((link) => link.path)).toEqual([path])
  expect(await articleOfPreview(token, expiresAt)).toBeNull()
  expect(await articleOfPreview(`${token}x`)).toBeNull()
  expect(isReserved(path)).toBe(true)
  expect(JSON.stringify(await db().previewLink.findMany())).not.toContain(token)
})

test('a revoked link shows nothing, and neither does one of an article in the bin', async () => {
  const [one, other] = [await makePreviewLink(author, id), await makePreviewLink(author, id)]
  await revokePreviewLink(author, id, one.id)
  expect(await previewForHolder(tokenIn(one.path))).toBeNull()
  expect(await previewForHolder(tokenIn(other.path))).not.toBeNull()
  await db().article.update({ where: { id }, data: { status: 'deleted', deletedAt: new Date() } })
  expect(await previewForHolder(tokenIn(other.path))).toBeNull()
})

test('whoever may not edit the article makes, sees and ends no link, and previews nothing', async () => {
  const link = await makePreviewLink(author, id)
  for (const actor of [stranger, ANONYMOUS]) {
    await expect(makePreviewLink(actor, id)).rejects.toBeInstanceOf(NotFound)
    await expect(revokePreviewLink(actor, id, link.id)).rejects.toBeInstanceOf(NotFound)
    expect(await previewLinksOf(actor, id)).toEqual([])
    expect(await previewForMember(actor, id)).toBeNull()
  }
  expect(await db().previewLink.count()).toBe(1)
  expect((await previewForMember(author, id))?.title).toBe('下書き')
})
