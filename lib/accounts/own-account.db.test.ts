import { TOTP } from 'otpauth'
import { beforeEach, expect, test } from 'vitest'
import { actorWithToken } from '@/lib/auth/access-tokens'
import { type Actor, ANONYMOUS } from '@/lib/auth/actor'
import { hashOfPassword, isPassword } from '@/lib/auth/passwords'
import { newSession, sessionWith } from '@/lib/auth/sessions'
import { db } from '@/lib/db/client'
import type { Member } from '@/lib/db/generated/client'
import { Conflict, NotFound, SignInNeeded, TooMany } from '@/lib/errors'
import { actorOf, aMember } from '@/prisma/factories'
import { makeAccessToken, revokeAccessToken } from './access-tokens'
import { ownAccount, pendingSecondStep } from './own-account'
import { endOtherSessions, endOwnSession } from './own-sessions'
import { changePassword, changeProfile } from './profile'
import { beginSecondStep, confirmSecondStep, endSecondStep, renewRecoveryCodes } from './second-step'

const PASSWORD = 'a long pass phrase'
const NEW = 'another long phrase'
let member: Member
let actor: Actor

beforeEach(async () => {
  member = await aMember({ passwordHash: await hashOfPassword(PASSWORD) })
  actor = actorOf(member)
})

const stored = () => db().member.findUniqueOrThrow({ where: { id: member.id } })
const open = async (memberId = member.id) => {
  const secret = await newSession(memberId, { trusted: true, device: 'Firefox' })
  return { secret, id: (await sessionWith(secret))?.id ?? '' }
}
const profile = (changes = {}) => ({ name: member.name, email: member.email, currentPassword: '', ...changes })

test('a name changes by itself, an address with the password alone', async () => {
  await changeProfile(actor, profile({ name: '花子' }))
  const move = { email: 'new@example.com' }
  await expect(changeProfile(actor, profile(move))).rejects.toBeInstanceOf(Conflict)
  expect(await stored()).toMatchObject({ name: '花子', email: member.email })
  await changeProfile(actor, profile({ ...move, currentPassword: PASSWORD }))
  expect((await stored()).email).toBe('new@example.com')
})

test('an address that another member has is refused', async () => {
  const { email } = await aMember()
  await expect(changeProfile(actor, profile({ email, currentPassword: PASSWORD }))).rejects.toBeInstanceOf(Conflict)
  expect((await stored()).email).toBe(member.email)
})

test('of two who take one address at once, one gets it', async () => {
  const other = await aMember({ passwordHash: await hashOfPassword(PASSWORD) })
  const move = (who: Member) =>
    changeProfile(actorOf(who), { name: who.name, email: 'new@example.com', currentPassword: PASSWORD })
  const tries = await Promise.allSettled([move(member), move(other)])
  expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(tries.find(({ status }) => status === 'rejected')).toMatchObject({ reason: expect.any(Conflict) })
})

test('a new password ends every session but the one it was set in', async () => {
  const [here, there] = [await open(), await open()]
  await changePassword(actor, { password: NEW, currentPassword: PASSWORD }, here.id)
  expect(await isPassword(NEW, (await stored()).passwordHash)).toBe(true)
  expect(await sessionWith(here.secret)).not.toBeNull()
  expect(await sessionWith(there.secret)).toBeNull()
})

test('a password is not changed without the present one, nor to the address; guessing must wait', async () => {
  const change = (currentPassword: string, password = NEW) => changePassword(actor, { password, currentPassword }, null)
  await expect(change(PASSWORD, member.email)).rejects.toBeInstanceOf(Conflict)
  for (let mistake = 0; mistake < 6; mistake++) await expect(change('wrong')).rejects.toBeInstanceOf(Conflict)
  await expect(change(PASSWORD)).rejects.toBeInstanceOf(TooMany)
  expect(await isPassword(PASSWORD, (await stored()).passwordHash)).toBe(true)
})

test('members see their sessions and end them, and nobody else’s', async () => {
  const [here, there, strange] = [await open(), await open(), await open((await aMember()).id)]
  expect((await ownAccount(actor)).sessions.map(({ id }) => id).sort()).toEqual([here.id, there.id].sort())
  await expect(endOwnSession(actor, strange.id)).rejects.toBeInstanceOf(NotFound)
  await endOwnSession(actor, there.id)
  await open()
  await endOtherSessions(actor, here.id)
  expect((await ownAccount(actor)).sessions.map(({ id }) => id)).toEqual([here.id])
  expect(await sessionWith(strange.secret)).not.toBeNull()
})

test('the second step is on after one right code, and off with the password', async () => {
  await expect(confirmSecondStep(actor, '000000', PASSWORD)).rejects.toBeInstanceOf(Conflict)
  await beginSecondStep(actor)
  const secret = (await pendingSecondStep(actor))?.secret ?? ''
  expect((await stored()).totpPending?.toString()).not.toContain(secret)
  await expect(confirmSecondStep(actor, '000000', PASSWORD)).rejects.toBeInstanceOf(Conflict)
  expect((await stored()).totpSecret).toBeNull()
  const code = new TOTP({ secret }).generate()
  await expect(confirmSecondStep(actor, code, 'wrong')).rejects.toBeInstanceOf(Conflict)
  const codes = await confirmSecondStep(actor, code, PASSWORD)
  expect(new Set(codes).size).toBe(10)
  expect(codes[0]).toMatch(/^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/)
  expect(await ownAccount(actor)).toMatchObject({ hasSecondStep: true, codesLeft: 10 })
  await expect(beginSecondStep(actor)).rejects.toBeInstanceOf(Conflict)
  await expect(renewRecoveryCodes(actor, 'wrong')).rejects.toBeInstanceOf(Conflict)
  expect(await renewRecoveryCodes(actor, PASSWORD)).not.toEqual(codes)
  await expect(endSecondStep(actor, 'wrong')).rejects.toBeInstanceOf(Conflict)
  expect((await stored()).totpSecret).not.toBeNull()
  await endSecondStep(actor, PASSWORD)
  expect(await ownAccount(actor)).toMatchObject({ hasSecondStep: false, codesLeft: 0 })
})

test('a token speaks for its member, within its scope, until its end', async () => {
  const reading = await makeAccessToken(actor, { name: 'reader', scope: 'read', days: 30, password: PASSWORD })
  const writing = await makeAccessToken(actor, { name: 'writer', scope: 'write', days: 0, password: PASSWORD })
  expect(reading).toMatch(/^tsuiki_[\w-]{43}$/)
  expect(await actorWithToken(reading, 'read')).toEqual(actor)
  expect(await actorWithToken(reading, 'write')).toBe('scope')
  expect(await actorWithToken(writing, 'write')).toEqual(actor)
  expect(await actorWithToken(`${writing}x`, 'read')).toBeNull()
  const { tokens } = await ownAccount(actor)
  expect(tokens.map(({ name, expiresAt, lastUsedAt }) => [name, expiresAt !== null, lastUsedAt !== null])).toEqual([
    ['writer', false, true],
    ['reader', true, true],
  ])
  await db().accessToken.updateMany({ where: { name: 'reader' }, data: { expiresAt: new Date(Date.now() - 1) } })
  expect(await actorWithToken(reading, 'read')).toBeNull()
  await db().member.update({ where: { id: member.id }, data: { leftAt: new Date() } })
  expect(await actorWithToken(writing, 'read')).toBeNull()
})

test('a token is made with the password alone', async () => {
  const wrong = { name: 'x', scope: 'write', days: 0, password: 'wrong' } as const
  await expect(makeAccessToken(actor, wrong)).rejects.toBeInstanceOf(Conflict)
  expect(await db().accessToken.count()).toBe(0)
})

test('members revoke their own tokens alone', async () => {
  const token = await makeAccessToken(actor, { name: 'x', scope: 'read', days: 30, password: PASSWORD })
  const [{ id } = { id: 0 }] = (await ownAccount(actor)).tokens
  const stranger = actorOf(await aMember({ role: 'owner' }))
  await expect(revokeAccessToken(stranger, id)).rejects.toBeInstanceOf(NotFound)
  expect(await actorWithToken(token, 'read')).not.toBeNull()
  await revokeAccessToken(actor, id)
  expect(await actorWithToken(token, 'read')).toBeNull()
})

test('whoever is not signed in has no account to change', async () => {
  const tries = [
    () => changeProfile(ANONYMOUS, profile()),
    () => changePassword(ANONYMOUS, { password: NEW, currentPassword: PASSWORD }, null),
    () => beginSecondStep(ANONYMOUS),
    () => endSecondStep(ANONYMOUS, PASSWORD),
    () => makeAccessToken(ANONYMOUS, { name: 'x', scope: 'write', days: 0, password: PASSWORD }),
    () => endOtherSessions(ANONYMOUS, null),
    () => ownAccount(ANONYMOUS),
  ]
  for (const attempt of tries) await expect(attempt()).rejects.toBeInstanceOf(SignInNeeded)
  expect(await db().accessToken.count()).toBe(0)
})
