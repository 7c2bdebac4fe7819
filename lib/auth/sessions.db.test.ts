import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { TooMany } from '@/lib/errors'
import { aMember } from '@/prisma/factories'
import { hashOfPassword } from './passwords'
import { endSession, newSession, openSession, sessionWith } from './sessions'

const PASSWORD = 'a long pass phrase'
const DEVICE = { network: '192.0.2.7', name: 'Firefox' }

const aKeyholder = async (columns = {}) => aMember({ passwordHash: await hashOfPassword(PASSWORD), ...columns })
const trying = (email: string, password = PASSWORD) => openSession({ email, password, trusted: false }, DEVICE)

test('address and password open a session; its secret is stored nowhere', async () => {
  const { id, email } = await aKeyholder()
  const secret = await trying(` ${email.toUpperCase()} `)
  const [row] = await db().session.findMany()
  expect(row).toMatchObject({ memberId: id, device: 'Firefox', trusted: false })
  expect(JSON.stringify(row)).not.toContain(secret)
  expect((await sessionWith(secret ?? ''))?.member.id).toBe(id)
})

test.each([
  ['a wrong password', {}, 'not the password'],
  ['a member who left', { leftAt: new Date() }, PASSWORD],
  ['a member without a password', { passwordHash: null }, PASSWORD],
])('%s opens nothing', async (_, columns, password) => {
  const { email } = await aKeyholder(columns)
  expect(await trying(email, password)).toBeNull()
  expect(await trying('nobody@blog.invalid', password)).toBeNull()
  expect(await db().session.count()).toBe(0)
})

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

test('after five mistakes the next attempt waits, even with the right password, and others do not', async () => {
  const [one, other] = [await aKeyholder(), await aKeyholder()]
  for (let mistake = 0; mistake < 6; mistake++) await trying(one.email, 'wrong password').catch(() => {})
  await expect(trying(one.email)).rejects.toBeInstanceOf(TooMany)
  expect(await trying(other.email)).not.toBeNull()
  await db().throttle.updateMany({ data: { until: new Date(Date.now() - 1000) } })
  expect(await trying(one.email)).not.toBeNull()
})

test('who tries does not learn from the wait whether an address has an account', async () => {
  for (let mistake = 0; mistake < 6; mistake++) await trying('nobody@blog.invalid', 'wrong').catch(() => {})
  await expect(trying('nobody@blog.invalid')).rejects.toBeInstanceOf(TooMany)
})
