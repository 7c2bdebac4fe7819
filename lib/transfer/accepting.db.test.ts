import { beforeEach, expect, test } from 'vitest'
import { type Actor, ANONYMOUS } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import { Conflict, NotFound } from '@/lib/errors'
import { aComment, actorOf, aMember, anArticle } from '@/prisma/factories'
import { acceptCertain, acceptTyped, decideTyped } from './accepting'
import { searchForTyped } from './typed-addenda'
import { typedFigures, typedInStudio } from './typed-queries'
import { undoAcceptance } from './undoing'

const WRITTEN = new Date('2015-03-20T03:00:00Z')
const CERTAIN = '本文です。\n\n2017年7月15日 追記:\n\n新しい手順。'
const DOUBTFUL = '本文です。\n\n追記:\n\n設定は不要です。'

let owner: Actor
beforeEach(async () => {
  owner = actorOf(await aMember({ role: 'owner' }))
})

async function imported(text: string, columns: Parameters<typeof anArticle>[0] = {}) {
  const article = await anArticle({ text, publishedAt: WRITTEN, substantiveAt: WRITTEN, ...columns })
  await db().importedEntry.create({
    data: {
      ...{ source: 'mt:test', key: String(article.id), articleId: article.id, meta: [] },
      ...{ contentHash: '', textBefore: '', textAfter: '' },
    },
  })
  await searchForTyped(100)
  return article
}

const LIST = { list: 'waiting', order: 'read', page: 1 } as const
const onlyOne = async () => (await typedInStudio(owner, LIST)).offered[0] ?? { id: 0, version: 0 }
const input = (version: number) => ({
  version,
  kind: 'correction' as const,
  occurredOn: '2017-08-01',
  summary: '不要に',
})
const stateOf = (id: number) =>
  db().article.findUniqueOrThrow({
    where: { id },
    select: {
      currentVersion: true,
      publishedAt: true,
      substantiveAt: true,
      versions: { orderBy: { number: 'asc' }, select: { number: true, kind: true, plainText: true, body: true } },
      addenda: { select: { kind: true, status: true, plainText: true, occurredOn: true, publishedAt: true } },
    },
  })
const everything = async () => ({
  versions: await db().version.count(),
  addenda: await db().addendum.count(),
  typed: await db().typedAddendum.findMany(),
})

test('those with a certain date become addenda of that date at once, tell nobody, and come first in no feed', async () => {
  const one = await imported(CERTAIN)
  await imported(DOUBTFUL)
  const late = await aComment(one, { createdAt: new Date('2018-01-01') })
  expect(await typedFigures(owner)).toMatchObject({ certain: 1, certainArticles: 1, waiting: 1 })
  expect(await acceptCertain(owner)).toMatchObject({ addenda: 1, articles: 1, drafted: 0 })
  const began = new Date('2017-07-14T15:00:00Z')
  const state = await stateOf(one.id)
  expect(state).toMatchObject({ currentVersion: 2, publishedAt: WRITTEN, substantiveAt: began })
  expect(state.versions[1]).toMatchObject({ kind: 'trivial', plainText: '本文です。' })
  expect(state.addenda).toMatchObject([{ status: 'published', plainText: '新しい手順。', publishedAt: began }])
  expect(await db().announcement.count()).toBe(0)
  expect(await db().comment.findUnique({ where: { id: late.id } })).toMatchObject({ addendaSeen: 1 })
  expect(await db().searchDocument.count({ where: { articleId: one.id, kind: 'addendum' } })).toBe(1)
  expect(await typedFigures(owner)).toMatchObject({ certain: 0, waiting: 1 })
  expect(await acceptCertain(owner)).toMatchObject({ addenda: 0 })
})

test('undoing puts the body back as it stood, and everything else', async () => {
  const article = await imported(CERTAIN)
  const before = await stateOf(article.id)
  const { batch } = await acceptCertain(owner)
  expect(await undoAcceptance(owner, batch)).toEqual({ undone: 1, left: 0 })
  const after = await stateOf(article.id)
  expect(after).toMatchObject({ currentVersion: 3, substantiveAt: WRITTEN, addenda: [] })
  expect(after.versions[2]).toMatchObject({ kind: 'trivial', body: before.versions[0]?.body })
  expect(await typedFigures(owner)).toMatchObject({ certain: 1 })
  expect(await acceptCertain(owner)).toMatchObject({ addenda: 1 })
  await expect(undoAcceptance(owner, batch)).rejects.toBeInstanceOf(NotFound)
})

test('an article that was worked on since is not put back', async () => {
  const article = await imported(CERTAIN)
  const { batch } = await acceptCertain(owner)
  await db().addendum.updateMany({ where: { articleId: article.id }, data: { revision: 2 } })
  expect(await undoAcceptance(owner, batch)).toEqual({ undone: 0, left: 1 })
  expect((await stateOf(article.id)).addenda).toHaveLength(1)
})

test('a doubtful one becomes what the member said of it', async () => {
  const article = await imported(DOUBTFUL)
  const offer = await onlyOne()
  expect(offer).toMatchObject({ becomes: { kind: 'update', occurredOn: null } })
  await acceptTyped(owner, offer.id, input(offer.version))
  const { addenda, versions } = await stateOf(article.id)
  expect(addenda).toMatchObject([
    { kind: 'correction', plainText: '設定は不要です。', occurredOn: new Date('2017-08-01') },
  ])
  expect(versions[1]).toMatchObject({ kind: 'trivial', plainText: '本文です。' })
  await expect(acceptTyped(owner, offer.id, input(2))).rejects.toMatchObject({ message: 'typed.decided' })
})

test('two of the same words are told apart', async () => {
  const article = await imported('本文です。\n\n追記:\n\n同じ。\n\n追記:\n\n同じ。')
  expect((await typedInStudio(owner, LIST)).total).toBe(2)
  for (const version of [1, 2]) await acceptTyped(owner, (await onlyOne()).id, input(version))
  expect((await stateOf(article.id)).addenda).toHaveLength(2)
  expect((await typedInStudio(owner, LIST)).total).toBe(0)
})

test('what was changed since, has a draft, or is of tomorrow is refused, and nothing changed', async () => {
  const article = await imported(DOUBTFUL)
  const { id, version } = await onlyOne()
  const before = await everything()
  const refusal = (said: object) => acceptTyped(owner, id, { ...input(version), ...said })
  await expect(refusal({ version: 7 })).rejects.toMatchObject({ message: 'typed.stale' })
  await expect(refusal({ occurredOn: '2999-01-01' })).rejects.toMatchObject({ message: 'typed.future' })
  await db().draft.create({ data: { articleId: article.id, title: '', body: {} } })
  await expect(refusal({})).rejects.toBeInstanceOf(Conflict)
  expect(await everything()).toEqual(before)
})

test('what is none, or looked at later, leaves the list and comes back when asked to', async () => {
  await imported(CERTAIN)
  const { id } = await db().typedAddendum.findFirstOrThrow()
  await decideTyped(owner, id, 'refused')
  expect(await acceptCertain(owner)).toMatchObject({ addenda: 0 })
  await decideTyped(owner, id, 'later')
  expect(await typedFigures(owner)).toMatchObject({ certain: 0, later: 1, refused: 0 })
  await decideTyped(owner, id, 'waiting')
  expect(await acceptCertain(owner)).toMatchObject({ addenda: 1 })
})

test('nobody decides about the articles of others, and nothing changed', async () => {
  await imported(DOUBTFUL)
  await imported(CERTAIN)
  const { id, version } = await onlyOne()
  const before = await everything()
  for (const actor of [actorOf(await aMember()), ANONYMOUS]) {
    await expect(acceptTyped(actor, id, input(version))).rejects.toBeInstanceOf(NotFound)
    await expect(decideTyped(actor, id, 'refused')).rejects.toBeInstanceOf(NotFound)
    expect(await acceptCertain(actor)).toMatchObject({ addenda: 0 })
    expect(await typedInStudio(actor, LIST)).toEqual({ total: 0, offered: [] })
  }
  expect(await everything()).toEqual(before)
})
