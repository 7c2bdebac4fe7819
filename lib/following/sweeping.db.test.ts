import { expect, test } from 'vitest'
import { ANONYMOUS, SYSTEM } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import { Forbidden } from '@/lib/errors'
import { aFollower, anArticle } from '@/prisma/factories'
import { sweepFollowing } from './sweeping'

const DAY_MS = 24 * 60 * 60 * 1000
const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS)

test('addresses that nobody confirmed, or that follow nothing, are forgotten after 30 days; others stay', async () => {
  const updates = [{ scope: 'updates' as const }]
  const old = { createdAt: daysAgo(40) }
  await aFollower('never@example.com', updates, { ...old, confirmedAt: null, askedAt: daysAgo(40) })
  await aFollower('nothing@example.com', [], { ...old, confirmedAt: daysAgo(40) })
  const kept = [
    await aFollower('follows@example.com', updates, { ...old, confirmedAt: daysAgo(40) }),
    await aFollower('asked@example.com', updates, { ...old, confirmedAt: null, askedAt: daysAgo(29) }),
    await aFollower('new@example.com', updates, { confirmedAt: null }),
  ]
  await sweepFollowing(SYSTEM)
  expect((await db().follower.findMany({ orderBy: { id: 'asc' } })).map(({ id }) => id)).toEqual(
    kept.map(({ id }) => id),
  )
})

test('networks are forgotten, and what was told long ago', async () => {
  const { id } = await aFollower('reader@example.com', [{ scope: 'updates' }])
  await db().follow.updateMany({ data: { networkHash: new Uint8Array(1), createdAt: daysAgo(31) } })
  const article = await anArticle()
  const announced = { articleId: article.id, subjectId: 1, at: daysAgo(100) }
  await db().announcement.create({ data: { kind: 'addendum', ...announced, toldAt: daysAgo(100) } })
  await db().announcement.create({ data: { kind: 'article', ...announced } }) // of a far schedule
  await sweepFollowing(SYSTEM)
  expect(await db().follow.findMany()).toMatchObject([{ followerId: id, networkHash: null }])
  expect(await db().announcement.findMany()).toMatchObject([{ kind: 'article' }])
})

test('only the blog itself sweeps', async () => {
  await expect(sweepFollowing(ANONYMOUS)).rejects.toBeInstanceOf(Forbidden)
})
