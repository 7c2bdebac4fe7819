import { expect, test } from 'vitest'
import { ANONYMOUS, SYSTEM } from '@/lib/auth/actor'
import { newSession, sessionWith } from '@/lib/auth/sessions'
import { db, inTransaction } from '@/lib/db/client'
import { Conflict, Forbidden, NotFound } from '@/lib/errors'
import { actorOf, aMember, anArticle } from '@/prisma/factories'
import { acceptInvite, invite, revokeInvite } from './inviting'
import { changeRole, endMembership } from './membership'
import { members, openInvites } from './queries'

const anOwner = () => aMember({ role: 'owner', passwordHash: 'x' })
const stored = (id: number) => db().member.findUniqueOrThrow({ where: { id } })

test('a member gets another role', async () => {
  const [owner, member] = [await anOwner(), await aMember({ passwordHash: 'x' })]
  await changeRole(actorOf(owner), member.id, 'editor')
  expect((await stored(member.id)).role).toBe('editor')
  await changeRole(actorOf(owner), member.id, 'owner')
  await changeRole(actorOf(owner), owner.id, 'author')
  expect((await stored(owner.id)).role).toBe('author')
})

test('whoever leaves keeps their articles, and nothing that opens the door', async () => {
  const [owner, member] = [await anOwner(), await aMember({ passwordHash: 'x', totpSecret: new Uint8Array([1]) })]
  const article = await anArticle({ authorId: member.id })
  const session = await newSession(member.id, { trusted: true, device: null })
  const memberId = member.id
  await db().accessToken.create({ data: { memberId, name: 'x', tokenHash: new Uint8Array([1]), scopes: ['read'] } })
  await db().passkey.create({ data: { id: 'x', memberId, name: 'x', publicKey: new Uint8Array([1]), counter: 0 } })
  await endMembership(actorOf(owner), memberId)
  expect(await stored(memberId)).toMatchObject({ passwordHash: null, totpSecret: null, leftAt: expect.any(Date) })
  expect((await db().article.findUniqueOrThrow({ where: { id: article.id } })).authorId).toBe(memberId)
  expect(await sessionWith(session)).toBeNull()
  expect([await db().accessToken.count(), await db().passkey.count(), await db().session.count()]).toEqual([0, 0, 0])
  await expect(endMembership(actorOf(owner), memberId)).rejects.toBeInstanceOf(NotFound)
})

test('the blog is never left without an owner who can sign in', async () => {
  const owner = await anOwner()
  await aMember({ role: 'owner' })
  await aMember({ role: 'owner', passwordHash: 'x', leftAt: new Date() })
  for (const actor of [actorOf(owner), SYSTEM]) {
    await expect(endMembership(actor, owner.id)).rejects.toBeInstanceOf(Conflict)
    await expect(changeRole(actor, owner.id, 'editor')).rejects.toBeInstanceOf(Conflict)
  }
  expect(await stored(owner.id)).toMatchObject({ role: 'owner', leftAt: null })
})

test('of two owners who leave at once, one stays', async () => {
  for (let round = 0; round < 5; round++) {
    await db().member.deleteMany()
    const [one, other] = [await anOwner(), await anOwner()]
    const tries = await Promise.allSettled([
      endMembership(actorOf(one), one.id),
      endMembership(actorOf(other), other.id),
    ])
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await db().member.count({ where: { role: 'owner', leftAt: null } })).toBe(1)
  }
})

test('of two owners who end each other, one stays', async () => {
  const [one, other] = [await anOwner(), await anOwner()]
  const tries = await Promise.allSettled([
    endMembership(actorOf(one), other.id),
    changeRole(actorOf(other), one.id, 'author'),
  ])
  expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await db().member.count({ where: { role: 'owner', leftAt: null } })).toBe(1)
})

test.each(['editor', 'author'] as const)('no %s decides about members, or sees them', async (role) => {
  const [owner, member] = [await anOwner(), await aMember({ role })]
  for (const actor of [actorOf(member), ANONYMOUS]) {
    await expect(changeRole(actor, member.id, 'owner')).rejects.toBeInstanceOf(Forbidden)
    await expect(endMembership(actor, owner.id)).rejects.toBeInstanceOf(Forbidden)
    expect(await members(actor)).toBeNull()
    expect(await openInvites(actor)).toEqual([])
  }
  expect([(await stored(member.id)).role, (await stored(owner.id)).leftAt]).toEqual([role, null])
})

test('the owner sees who belongs to the blog, and how much they wrote', async () => {
  const owner = await anOwner()
  const gone = await aMember({ leftAt: new Date() })
  const author = await aMember({ passwordHash: 'x' })
  await anArticle({ authorId: author.id })
  await anArticle({ authorId: author.id, status: 'deleted' })
  const all = (await members(actorOf(owner))) ?? []
  expect(all.map(({ id }) => id)).toEqual([owner.id, author.id, gone.id])
  expect(all[1]).toMatchObject({ articles: 1, canSignIn: true, hasSecondStep: false })
  expect(JSON.stringify(all)).not.toContain('passwordHash')
})

test('an invite is listed while it holds, and can be taken back', async () => {
  const owner = await anOwner()
  const token = await invite(actorOf(owner), 'editor', 'taro@example.com')
  const [open] = await openInvites(actorOf(owner))
  expect(open).toMatchObject({ role: 'editor', email: 'taro@example.com', invitedBy: owner.name })
  const id = open?.id ?? 0
  await expect(revokeInvite(actorOf(await aMember()), id)).rejects.toBeInstanceOf(Forbidden)
  await revokeInvite(actorOf(owner), id)
  expect(await openInvites(actorOf(owner))).toEqual([])
  const taro = { name: '太郎', email: 'taro@example.com', password: 'a long pass phrase' }
  await expect(inTransaction((tx) => acceptInvite(tx, token, taro))).rejects.toBeInstanceOf(NotFound)
  await expect(revokeInvite(actorOf(owner), id)).rejects.toBeInstanceOf(NotFound)
})

test('who left comes back to their articles by an invite to their address, and by no other', async () => {
  const owner = actorOf(await anOwner())
  const { id, email } = await aMember({ leftAt: new Date(), role: 'editor' })
  const taro = { name: '太郎', email, password: 'a long pass phrase' }
  const accept = (token: string) => inTransaction((tx) => acceptInvite(tx, token, taro))
  await expect(accept(await invite(owner, 'author'))).rejects.toBeInstanceOf(Conflict)
  expect((await stored(id)).leftAt).not.toBeNull()
  expect((await accept(await invite(owner, 'author', email))).id).toBe(id)
  expect(await stored(id)).toMatchObject({ leftAt: null, role: 'author', name: '太郎' })
  await expect(accept(await invite(owner, 'owner', email))).rejects.toBeInstanceOf(Conflict)
  expect((await stored(id)).role).toBe('author')
})
