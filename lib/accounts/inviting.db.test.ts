import { expect, test } from 'vitest'
import { ANONYMOUS, SYSTEM } from '@/lib/auth/actor'
import { db, inTransaction } from '@/lib/db/client'
import { Conflict, Forbidden, NotFound } from '@/lib/errors'
import { join } from '@/lib/settings/founding'
import { site } from '@/lib/settings/queries'
import { actorOf, aMember } from '@/prisma/factories'
import { acceptInvite, invite, inviteFounder } from './inviting'
import { openInvite } from './queries'

const HANAKO = { name: '花子', email: 'hanako@example.com', password: 'a long pass phrase' }
const accept = (token: string, member = HANAKO) => inTransaction((tx) => acceptInvite(tx, token, member))

test('the founder’s link makes the owner and names the blog, once', async () => {
  const token = (await inviteFounder(SYSTEM)) ?? ''
  expect(await openInvite(token)).toEqual({ role: 'owner', email: null, isFounding: true })
  const member = await join(token, HANAKO, { title: '窓辺', language: 'en' })
  expect(member).toMatchObject({ role: 'owner', email: HANAKO.email })
  expect(await site()).toMatchObject({ title: '窓辺', language: 'en' })
  expect(await openInvite(token)).toBeNull()
  await expect(join(token, { ...HANAKO, email: 'b@example.com' }, { title: '乗っ取り' })).rejects.toBeInstanceOf(
    NotFound,
  )
  expect([await db().member.count(), (await site()).title]).toEqual([1, '窓辺'])
  expect(await inviteFounder(SYSTEM)).toBeNull()
})

test('a later link for the founder takes the place of the earlier one; authors of a sample do not count', async () => {
  await aMember()
  const [first, second] = [await inviteFounder(SYSTEM), await inviteFounder(SYSTEM)]
  expect(await openInvite(first ?? '')).toBeNull()
  expect(await openInvite(second ?? '')).toMatchObject({ isFounding: true })
})

test('an invited member gets the role of the invite, and cannot rename the blog', async () => {
  const owner = await aMember({ role: 'owner', passwordHash: 'x' })
  const token = await invite(actorOf(owner), 'author')
  const member = await join(token, HANAKO, { title: '乗っ取り' })
  expect(member.role).toBe('author')
  expect((await site()).title).not.toBe('乗っ取り')
})

test.each(['editor', 'author'] as const)('no %s invites anybody', async (role) => {
  const member = await aMember({ role })
  await expect(invite(actorOf(member), 'owner')).rejects.toBeInstanceOf(Forbidden)
  await expect(invite(ANONYMOUS, 'owner')).rejects.toBeInstanceOf(Forbidden)
  await expect(inviteFounder(actorOf(member))).rejects.toBeInstanceOf(Forbidden)
  expect(await db().invite.count()).toBe(0)
})

test('an address has one account, and the invite that was tried for another still holds', async () => {
  await aMember({ email: HANAKO.email })
  const token = await invite(SYSTEM, 'author')
  await expect(accept(token)).rejects.toBeInstanceOf(Conflict)
  expect(await openInvite(token)).not.toBeNull()
  expect(await db().member.count()).toBe(1)
})

test('of two who accept one invite at once, one becomes a member', async () => {
  const token = await invite(SYSTEM, 'author')
  const tries = await Promise.allSettled([accept(token), accept(token, { ...HANAKO, email: 'b@example.com' })])
  expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await db().member.count()).toBe(1)
})

test('an expired invite is none', async () => {
  const token = await invite(SYSTEM, 'author')
  await db().invite.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } })
  await expect(accept(token)).rejects.toBeInstanceOf(NotFound)
})
