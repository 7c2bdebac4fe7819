import { beforeEach, expect, test } from 'vitest'
import { type Actor, SYSTEM } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import type { Body } from '@/lib/richtext/body'
import { anArticle } from '@/prisma/factories'
import { discardAddendum, saveAddendum, startAddendum } from './drafting'
import { publishAddendum } from './publishing'

const actor: Actor = SYSTEM
const HASH = 'a'.repeat(64)
const body: Body = {
  type: 'doc',
  content: [{ type: 'figure', attrs: { id: '00000001', src: `/media/${HASH}.png`, width: 10, height: 10 } }],
}
const said = { kind: 'update', occurredOn: '2017-07-15', summary: '', placement: 'end', afterBlock: null } as const

let articleId: number

beforeEach(async () => {
  await db().media.create({ data: { hash: HASH, extension: 'png', contentType: 'image/png', bytes: 1 } })
  articleId = (await anArticle()).id
})

const uses = () => db().mediaUse.count({ where: { articleId } })

async function saved(): Promise<{ number: number; revision: number }> {
  const { number, revision } = await startAddendum(actor, articleId, 'k'.repeat(16))
  const next = await saveAddendum(actor, articleId, number, { ...said, supersedes: [], creditName: '', body, revision })
  return { number, revision: next }
}

test('a picture in an addendum is used from its first save, until it is thrown away', async () => {
  const { number } = await saved()
  expect(await uses()).toBe(1)
  await discardAddendum(actor, articleId, number)
  expect(await uses()).toBe(0)
})

test('and for ever, once it was published', async () => {
  const { number, revision } = await saved()
  await publishAddendum(actor, articleId, number, { revision, change: 'substantive' })
  const without = { ...said, summary: '画像なし', supersedes: [], creditName: '' }
  const next = await saveAddendum(actor, articleId, number, {
    ...without,
    body: { type: 'doc', content: [{ type: 'paragraph', attrs: { id: '00000002' } }] },
    revision: revision + 1,
  })
  await publishAddendum(actor, articleId, number, { revision: next, change: 'substantive' })
  expect(await uses()).toBe(1)
})
