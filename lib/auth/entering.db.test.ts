import { TOTP } from 'otpauth'
import { expect, test } from 'vitest'
import { db, inTransaction } from '@/lib/db/client'
import { encrypt } from '@/lib/encryption'
import { TooMany } from '@/lib/errors'
import { aMember } from '@/prisma/factories'
import { enterByPassword, enterBySecondStep, provedMember } from './entering'
import { hashOfPassword } from './passwords'
import { makeRecoveryCodes } from './recovery-codes'
import { sessionWith } from './sessions'
import { newTotpSecret } from './totp'

const PASSWORD = 'a long pass phrase'
const DEVICE = { network: '192.0.2.7', name: 'Firefox' }

const aKeyholder = async (columns = {}) => aMember({ passwordHash: await hashOfPassword(PASSWORD), ...columns })
const trying = (email: string, password = PASSWORD) => enterByPassword({ email, password, trusted: false }, DEVICE)

test('address and password open a session; its secret is stored nowhere', async () => {
  const { id, email } = await aKeyholder()
  const entrance = await trying(` ${email.toUpperCase()} `)
  const secret = entrance?.kind === 'open' ? entrance.secret : ''
  const [row] = await db().session.findMany()
  expect(row).toMatchObject({ memberId: id, device: 'Firefox', trusted: false })
  expect(JSON.stringify(row)).not.toContain(secret)
  expect((await sessionWith(secret))?.member.id).toBe(id)
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

test('after five mistakes the next attempt waits, even with the right password, and others do not', async () => {
  const [one, other] = [await aKeyholder(), await aKeyholder()]
  for (let mistake = 0; mistake < 6; mistake++) await trying(one.email, 'wrong password').catch(() => {})
  await expect(trying(one.email)).rejects.toBeInstanceOf(TooMany)
  expect(await trying(other.email)).not.toBeNull()
  await db().throttle.updateMany({ data: { until: new Date(Date.now() - 1000) } })
  expect(await trying(one.email)).not.toBeNull()
})

test('thirty guesses at once are thirty', async () => {
  const one = await aKeyholder()
  const tries = await Promise.allSettled(Array.from({ length: 30 }, () => trying(one.email, 'wrong')))
  expect(tries.filter(({ status }) => status === 'fulfilled').length).toBeLessThan(10)
  await expect(trying(one.email)).rejects.toBeInstanceOf(TooMany)
})

test('who tries does not learn from the wait whether an address has an account', async () => {
  for (let mistake = 0; mistake < 6; mistake++) await trying('nobody@blog.invalid', 'wrong').catch(() => {})
  await expect(trying('nobody@blog.invalid')).rejects.toBeInstanceOf(TooMany)
})

/** A member with an authenticator, and what it shows. */
async function aCareful() {
  const secret = newTotpSecret()
  const member = await aKeyholder({ totpSecret: encrypt(secret) })
  const code = (sooner = 0) => new TOTP({ secret }).generate({ timestamp: Date.now() - sooner * 30_000 })
  const entrance = await trying(member.email)
  const proof = entrance?.kind === 'secondStep' ? entrance.proof : ''
  return { member, code, proof, enter: (typed: string, by = proof) => enterBySecondStep(by, typed, DEVICE) }
}

test('with an authenticator the password alone opens nothing, and its code does', async () => {
  const { member, code, enter } = await aCareful()
  expect(await db().session.count()).toBe(0)
  const entered = await enter(code())
  expect(entered).toMatchObject({ trusted: false })
  expect((await sessionWith(entered && entered !== 'wrong' ? entered.secret : ''))?.member.id).toBe(member.id)
})

test('a code is taken once, by one of two who try it at once, and no earlier one after it', async () => {
  const { code, enter } = await aCareful()
  const [now, before] = [code(), code(1)]
  const tries = await Promise.all([enter(now), enter(now)])
  expect(tries.filter((entered) => entered === 'wrong')).toHaveLength(1)
  expect(await enter(before)).toBe('wrong')
  expect(await db().session.count()).toBe(1)
})

test('digits of a Japanese keyboard and spaces are taken', async () => {
  const { code, enter } = await aCareful()
  const wide = [...code()].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('')
  expect(await enter(`${wide.slice(0, 3)}　${wide.slice(3)} `)).not.toBe('wrong')
})

test('a recovery code opens once, and only its owner’s account', async () => {
  const [one, other] = [await aCareful(), await aCareful()]
  const [code = ''] = await inTransaction((tx) => makeRecoveryCodes(tx, one.member.id))
  expect(await other.enter(code)).toBe('wrong')
  expect(await one.enter(code.toUpperCase().replaceAll('-', ' '))).toMatchObject({ trusted: false })
  expect(await one.enter(code)).toBe('wrong')
})

test('wrong codes must wait as wrong passwords do, and the right password does not forgive them', async () => {
  const { member, code, enter } = await aCareful()
  for (let mistake = 0; mistake < 6; mistake++) await enter('000000').catch(() => {})
  await trying(member.email)
  await expect(enter(code())).rejects.toBeInstanceOf(TooMany)
})

test('a proof is worth nothing when made up, after a new password, and once its member left', async () => {
  const { member, code, proof, enter } = await aCareful()
  expect(await provedMember('made up')).toBeNull()
  expect(await provedMember(undefined)).toBeNull()
  expect((await provedMember(proof))?.member.id).toBe(member.id)
  await db().member.update({ where: { id: member.id }, data: { leftAt: new Date() } })
  expect(await enter(code())).toBeNull()
  await db().member.update({ where: { id: member.id }, data: { leftAt: null, passwordHash: 'another' } })
  expect(await enter(code())).toBeNull()
  expect(await db().session.count()).toBe(0)
})
