import { beforeEach, expect, test } from 'vitest'
import { type Actor, ANONYMOUS, SYSTEM } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import { Forbidden, NotFound } from '@/lib/errors'
import { actorOf, aMember, anArticle, type MadeArticle } from '@/prisma/factories'
import { saveDraft } from './drafting'
import { beAbsent, bePresent, othersPresent, sweepPresence } from './presence'

let hanako: Actor
let taro: Actor
let article: MadeArticle

beforeEach(async () => {
  hanako = actorOf(await aMember({ name: '花子', role: 'editor' }))
  taro = actorOf(await aMember({ name: '太郎', role: 'owner' }))
  article = await anArticle()
})

const later = (seconds: number) => new Date(Date.now() + seconds * 1000)

test('whoever has an article open sees the others who have, by name, and not themselves', async () => {
  expect(await bePresent(hanako, article.id)).toEqual([])
  expect(await bePresent(taro, article.id)).toEqual(['花子'])
  expect(await bePresent(hanako, article.id)).toEqual(['太郎'])
  const other = await anArticle()
  expect(await othersPresent(taro, [article.id, other.id])).toEqual(new Map([[article.id, ['花子']]]))
})

test('who closes it is gone at once, and whose browser died after a while', async () => {
  await bePresent(hanako, article.id)
  await beAbsent(hanako, article.id)
  expect(await bePresent(taro, article.id)).toEqual([])
  expect((await othersPresent(hanako, [article.id], later(60))).size).toBe(1)
  expect((await othersPresent(hanako, [article.id], later(120))).size).toBe(0)
})

test('it locks nothing: two save, each upon what the other saved', async () => {
  await Promise.all([bePresent(hanako, article.id), bePresent(taro, article.id)])
  const words = { title: '題', body: article.body }
  const revision = await saveDraft(hanako, article.id, { ...words, revision: article.revision })
  expect(await saveDraft(taro, article.id, { ...words, revision })).toBe(revision + 1)
})

test('nobody is present where they may not write, or sees who is', async () => {
  await bePresent(hanako, article.id)
  const author = actorOf(await aMember({ role: 'author' }))
  for (const actor of [author, ANONYMOUS]) {
    await expect(bePresent(actor, article.id)).rejects.toBeInstanceOf(NotFound)
    expect((await othersPresent(actor, [article.id])).size).toBe(0)
  }
  expect(await db().presence.count()).toBe(1)
})

test('what is over is swept away, by the blog alone', async () => {
  await bePresent(hanako, article.id)
  await expect(sweepPresence(hanako, later(120))).rejects.toBeInstanceOf(Forbidden)
  await sweepPresence(SYSTEM, later(60))
  expect(await db().presence.count()).toBe(1)
  await sweepPresence(SYSTEM, later(120))
  expect(await db().presence.count()).toBe(0)
})

test('being present is no work on the article: it stays where it is in the lists', async () => {
  const { touchedAt } = await db().article.findUniqueOrThrow({ where: { id: article.id } })
  await bePresent(hanako, article.id)
  expect(await db().article.findUniqueOrThrow({ where: { id: article.id } })).toMatchObject({ touchedAt })
})
