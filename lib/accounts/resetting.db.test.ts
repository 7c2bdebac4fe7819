import { expect, test } from 'vitest'
import { ANONYMOUS, SYSTEM } from '@/lib/auth/actor'
import { enterByPassword } from '@/lib/auth/entering'
import { hashOfPassword } from '@/lib/auth/passwords'
import { newSession, sessionWith } from '@/lib/auth/sessions'
import { db } from '@/lib/db/client'
import { Conflict, Forbidden, NotFound } from '@/lib/errors'
import { actorOf, aMember } from '@/prisma/factories'
import { changeRole } from './membership'
import { openResetLink } from './queries'
import { makeResetLink, resetPassword } from './resetting'

const NEW = 'another long phrase'
const enter = (email: string, password: string) =>
  enterByPassword({ email, password, trusted: false }, { network: 'x', name: null })

test('a lost owner sets a new password by a link, once; sessions and tokens end', async () => {
  const { id, email, name } = await aMember({ role: 'owner', passwordHash: await hashOfPassword('forgotten') })
  const session = await newSession(id, { trusted: true, device: null })
  await db().accessToken.create({ data: { memberId: id, name: 'x', tokenHash: new Uint8Array([1]), scopes: [] } })
  const token = await makeResetLink(SYSTEM, id, { withoutSecondStep: false })
  expect(await openResetLink(token)).toEqual({ name, email })
  expect(JSON.stringify(await db().resetLink.findMany())).not.toContain(token)
  expect(await resetPassword(token, NEW)).toBe(email)
  expect(await enter(email, 'forgotten')).toBeNull()
  expect(await enter(email, NEW)).toMatchObject({ kind: 'open' })
  expect(await sessionWith(session)).toBeNull()
  expect(await db().accessToken.count()).toBe(0)
  await expect(resetPassword(token, 'yet another phrase')).rejects.toBeInstanceOf(NotFound)
})

test('the second step stays, unless the link says otherwise', async () => {
  const totpSecret = new Uint8Array([1])
  const { id } = await aMember({ totpSecret, totpUsedStep: 1 })
  await db().recoveryCode.create({ data: { memberId: id, codeHash: new Uint8Array([1]) } })
  await resetPassword(await makeResetLink(SYSTEM, id, { withoutSecondStep: false }), NEW)
  expect((await db().member.findUniqueOrThrow({ where: { id } })).totpSecret).not.toBeNull()
  await resetPassword(await makeResetLink(SYSTEM, id, { withoutSecondStep: true }), NEW)
  expect(await db().member.findUniqueOrThrow({ where: { id } })).toMatchObject({ totpSecret: null, totpUsedStep: null })
  expect(await db().recoveryCode.count()).toBe(0)
})

test('a link holds for a day, and only the last one', async () => {
  const { id } = await aMember()
  const [first, second] = [
    await makeResetLink(SYSTEM, id, { withoutSecondStep: false }),
    await makeResetLink(SYSTEM, id, { withoutSecondStep: false }),
  ]
  await expect(resetPassword(first, NEW)).rejects.toBeInstanceOf(NotFound)
  await db().resetLink.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } })
  await expect(resetPassword(second, NEW)).rejects.toBeInstanceOf(NotFound)
  expect(await openResetLink(second)).toBeNull()
  expect((await db().member.findUniqueOrThrow({ where: { id } })).passwordHash).toBeNull()
})

test('of two who use a link at once, one sets the password', async () => {
  const { id } = await aMember()
  const token = await makeResetLink(SYSTEM, id, { withoutSecondStep: false })
  const tries = await Promise.allSettled([resetPassword(token, NEW), resetPassword(token, `${NEW} 2`)])
  expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('a password that is the address is refused, and the link still holds', async () => {
  const { id, email } = await aMember()
  const token = await makeResetLink(SYSTEM, id, { withoutSecondStep: false })
  await expect(resetPassword(token, email)).rejects.toBeInstanceOf(Conflict)
  expect(await openResetLink(token)).not.toBeNull()
})

test('nobody but an owner makes a link, and none is made for somebody who left', async () => {
  const member = await aMember({ role: 'owner' })
  for (const actor of [ANONYMOUS, actorOf(await aMember({ role: 'editor' })), actorOf(await aMember())]) {
    await expect(makeResetLink(actor, member.id, { withoutSecondStep: true })).rejects.toBeInstanceOf(Forbidden)
  }
  const left = await aMember({ leftAt: new Date() })
  await expect(makeResetLink(actorOf(member), left.id, { withoutSecondStep: false })).rejects.toBeInstanceOf(NotFound)
  expect(await db().resetLink.count()).toBe(0)
})

test('a reset link is for others, ends a stranger’s passkey, and ends with its maker’s being an owner', async () => {
  const [one, other] = [
    await aMember({ role: 'owner', passwordHash: 'x' }),
    await aMember({ role: 'owner', passwordHash: 'y' }),
  ]
  await expect(makeResetLink(actorOf(one), one.id, { withoutSecondStep: true })).rejects.toBeInstanceOf(Conflict)
  const token = await makeResetLink(actorOf(one), other.id, { withoutSecondStep: true })
  await changeRole(actorOf(other), one.id, 'author')
  await expect(resetPassword(token, NEW)).rejects.toBeInstanceOf(NotFound)
  await db().passkey.create({
    data: { id: 'key', memberId: other.id, name: 'x', publicKey: new Uint8Array([1]), counter: 0 },
  })
  await resetPassword(await makeResetLink(SYSTEM, other.id, { withoutSecondStep: false }), NEW)
  expect(await db().passkey.count()).toBe(0)
})
