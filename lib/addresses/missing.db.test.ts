import { expect, test } from 'vitest'
import { ANONYMOUS, SYSTEM } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import { Forbidden } from '@/lib/errors'
import type { ReadsByPath } from '@/lib/pending-reads'
import { countMissing, forgetMissing, MOST_MISSING } from './missing'
import { addRedirect } from './redirecting'
import { missedPaths } from './studio-queries'

const asked = (...paths: [path: string, reads: number, robots?: number][]): ReadsByPath =>
  new Map(paths.map(([path, reads, robots = 0]) => [path, { reads, robots }]))
const missed = async () => (await missedPaths(SYSTEM, 1))?.missed.map(({ path, count }) => [path, count])

test('paths asked for in vain are added up, those asked for most first; robots are not counted', async () => {
  await countMissing(asked(['/%E7%AA%93', 2, 5], ['/b', 1], ['/robot', 0, 9], ['/%zz', 3], [`/${'x'.repeat(600)}`, 1]))
  await countMissing(asked(['/%e7%aa%93', 1], ['/c', 2]))
  expect(await missed()).toEqual([
    ['/窓', 3],
    ['/c', 2],
    ['/b', 1],
  ])
})

test('a sweep of made-up paths does not push out those that are asked for again', async () => {
  await countMissing(asked(['/twice', 2]))
  await db().missingPath.updateMany({ data: { lastSeenOn: new Date('2015-03-20') } })
  const sweep = Array.from({ length: MOST_MISSING + 100 }, (_, at) => [`/sweep-${at}`, 1] as [string, number])
  await countMissing(asked(...sweep))
  expect(await db().missingPath.count()).toBe(MOST_MISSING)
  expect((await missed())?.[0]).toEqual(['/twice', 2])
})

test('one that is redirected, or put out of sight, is listed no more', async () => {
  await countMissing(asked(['/a', 1], ['/b', 1], ['/c', 1]))
  await addRedirect(SYSTEM, { from: '/a', to: '/' })
  await forgetMissing(SYSTEM, '/b')
  await expect(forgetMissing(ANONYMOUS, '/c')).rejects.toBeInstanceOf(Forbidden)
  expect(await missed()).toEqual([['/c', 1]])
  expect(await missedPaths(ANONYMOUS, 1)).toBeNull()
})
