import { expect, test } from 'vitest'
import { db, inTransaction } from '@/lib/db/client'
import { aMember } from '@/prisma/factories'
import { endSession, endSessionsOf, newSession, sessionWith } from './sessions'

const aKeyholder = () => aMember({ passwordHash: 'x' })

test('a session ends when it is ended, when its time is over, and when its member leaves', async () => {
  const { id } = await aKeyholder()
  const open = () => newSession(id, { trusted: false, device: null })
  const [ended, over, left] = [await open(), await open(), await open()]
  await endSession(ended)
  expect(await sessionWith(ended)).toBeNull()
  expect(await sessionWith(over, new Date(Date.now() + 13 * 3_600_000))).toBeNull()
  expect(await sessionWith(left)).not.toBeNull()
  await db().member.update({ where: { id }, data: { leftAt: new Date() } })
  expect(await sessionWith(left)).toBeNull()
})

test('a device of one’s own is remembered for ninety days from its last use', async () => {
  const { id } = await aKeyholder()
  const secret = await newSession(id, { trusted: true, device: null })
  const later = (days: number) => new Date(Date.now() + days * 24 * 3_600_000)
  expect(await sessionWith(secret, later(60))).not.toBeNull()
  expect(await sessionWith(secret, later(120))).not.toBeNull()
  expect(await sessionWith(secret, later(211))).toBeNull()
})

test('a member’s sessions end but one, and nobody else’s', async () => {
  const [one, other] = [await aKeyholder(), await aKeyholder()]
  const open = (id: number) => newSession(id, { trusted: false, device: null })
  const [kept, ended, others] = [await open(one.id), await open(one.id), await open(other.id)]
  const keptId = (await sessionWith(kept))?.id ?? null
  await inTransaction((tx) => endSessionsOf(tx, one.id, keptId))
  expect([await sessionWith(kept), await sessionWith(others)]).not.toContain(null)
  expect(await sessionWith(ended)).toBeNull()
  await inTransaction((tx) => endSessionsOf(tx, one.id, null))
  expect(await sessionWith(kept)).toBeNull()
})
