import { beforeEach, describe, expect, test } from 'vitest'
import { type Actor, ANONYMOUS } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import { difference, isDifferent } from '@/lib/diff/bodies'
import { NotFound } from '@/lib/errors'
import { bodyFromText, emptyBody } from '@/lib/richtext/body'
import { actorOf, aMember, anArticle } from '@/prisma/factories'
import { StaleDraft, saveDraft } from './drafting'
import { draftInput, publishInput } from './input'
import { publish } from './publishing'
import { restoreVersion, versionedArticle, wordsOfVersion } from './versions'

let author: Actor
let stranger: Actor
let id: number

beforeEach(async () => {
  const member = await aMember()
  author = actorOf(member)
  stranger = actorOf(await aMember())
  const versions = [
    { title: '二', text: '直した本文', note: '手順', kind: 'trivial' as const },
    { title: '三', text: '今の本文' },
  ]
  id = (await anArticle({ authorId: member.id, title: '一', text: '最初の本文', versions })).id
})

const drafts = () => db().draft.findMany({ select: { title: true, baseVersion: true } })

describe('versions', () => {
  test('are told newest first, with what each was', async () => {
    const article = await versionedArticle(author, id)
    expect(article).toMatchObject({ currentVersion: 3, draft: null, title: '三' })
    expect(article?.versions.map(({ number, kind, note }) => [number, kind, note])).toEqual([
      [3, 'substantive', null],
      [2, 'trivial', '手順'],
      [1, 'substantive', null],
    ])
    expect((await wordsOfVersion(author, id, 1))?.title).toBe('一')
    expect(await wordsOfVersion(author, id, 9)).toBeNull()
  })

  test('are found by nobody who may not edit the article', async () => {
    for (const actor of [stranger, ANONYMOUS]) {
      expect(await versionedArticle(actor, id)).toBeNull()
      expect(await wordsOfVersion(actor, id, 1)).toBeNull()
    }
  })
})

describe('restoring', () => {
  const revision = async () => (await versionedArticle(author, id))?.revision ?? -1
  const draft = (said: string, seen: number) =>
    saveDraft(author, id, draftInput.parse({ title: said, body: bodyFromText(said), revision: seen }))

  test('begins a draft, which is published as a new version', async () => {
    const now = await restoreVersion(author, id, { number: 1, revision: await revision() })
    expect(await drafts()).toEqual([{ title: '一', baseVersion: 3 }])
    expect((await publish(author, id, publishInput.parse({ revision: now }))).version).toBe(4)
    const [first, fourth] = [await wordsOfVersion(author, id, 1), await wordsOfVersion(author, id, 4)]
    expect(isDifferent(difference(first?.body ?? emptyBody, fourth?.body ?? emptyBody))).toBe(false)
  })

  test('never replaces a draft that was not seen', async () => {
    const before = await revision()
    await draft('書きかけ', before)
    await expect(restoreVersion(author, id, { number: 1, revision: before })).rejects.toBeInstanceOf(StaleDraft)
    expect(await drafts()).toMatchObject([{ title: '書きかけ' }])
    await restoreVersion(author, id, { number: 1, revision: await revision() })
    expect(await drafts()).toMatchObject([{ title: '一' }])
  })

  test('is refused without such a version and to whoever may not edit, and nothing changed', async () => {
    await expect(restoreVersion(author, id, { number: 9, revision: 0 })).rejects.toBeInstanceOf(NotFound)
    for (const actor of [stranger, ANONYMOUS])
      await expect(restoreVersion(actor, id, { number: 1, revision: 0 })).rejects.toBeInstanceOf(NotFound)
    expect(await drafts()).toEqual([])
  })
})
