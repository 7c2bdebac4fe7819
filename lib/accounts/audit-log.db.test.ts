import { expect, test } from 'vitest'
import { ANONYMOUS, SYSTEM } from '@/lib/auth/actor'
import { note } from '@/lib/auth/audit'
import { db, inTransaction } from '@/lib/db/client'
import { Forbidden } from '@/lib/errors'
import { actorOf, aMember, anArticle } from '@/prisma/factories'
import { auditLog } from './audit-log'
import { sweepAccounts } from './sweeping'

const ALL = { before: null, memberId: null }

test('the owner reads what members did, with the names that things have now', async () => {
  const owner = await aMember({ role: 'owner' })
  const article = await anArticle({ title: 'Windows 8.1' })
  await inTransaction(async (tx) => {
    await note(tx, actorOf(owner), 'append', `article ${article.id} addendum 2`)
    await note(tx, SYSTEM, 'leave', `member ${owner.id}`)
    await note(tx, SYSTEM, 'delete', 'article 999999')
  })
  const log = await auditLog(actorOf(owner), ALL)
  expect(log?.lines.map(({ who, verb, name }) => [who, verb, name])).toEqual([
    [null, 'delete', null],
    [null, 'leave', owner.name],
    [owner.name, 'append', 'Windows 8.1'],
  ])
})

test('the log is paged by id, of everybody or of one member', async () => {
  const [one, other] = [await aMember(), await aMember()]
  await db().auditEntry.createMany({
    data: Array.from({ length: 120 }, (_, n) => ({ memberId: n % 2 ? one.id : other.id, verb: 'publish' })),
  })
  const first = await auditLog(SYSTEM, ALL)
  const second = await auditLog(SYSTEM, { ...ALL, before: first?.next ?? null })
  const third = await auditLog(SYSTEM, { ...ALL, before: second?.next ?? null })
  const ids = [first, second, third].flatMap((page) => page?.lines.map(({ id }) => id) ?? [])
  expect(ids).toEqual(ids.toSorted((a, b) => b - a))
  expect([new Set(ids).size, third?.next]).toEqual([120, null])
  const own = await auditLog(SYSTEM, { before: null, memberId: one.id })
  expect([own?.lines.length, own?.lines.every(({ who }) => who === one.name)]).toEqual([50, true])
})

test('a page of a hundred thousand lines is found by the index', async () => {
  const { id } = await aMember()
  await db().$executeRaw`
    insert into "AuditEntry" ("memberId", verb) select case when n % 1000 = 0 then ${id}::int end, 'publish' from generate_series(1, 100000) n`
  await db().$executeRaw`analyze "AuditEntry"`
  await auditLog(SYSTEM, { before: 50_000, memberId: null })
  await auditLog(SYSTEM, { before: 50_000, memberId: id })
  const plan = await db().$queryRaw<object[]>`
    explain select * from "AuditEntry" where "memberId" = ${id} and id < 50000 order by id desc limit 51`
  expect(JSON.stringify(plan)).toContain('AuditEntry_memberId_id_idx')
})

test.each(['editor', 'author'] as const)('no %s reads the log', async (role) => {
  expect(await auditLog(actorOf(await aMember({ role })), ALL)).toBeNull()
  expect(await auditLog(ANONYMOUS, ALL)).toBeNull()
})

test('what is over is swept away, and nothing else', async () => {
  const { id: memberId } = await aMember()
  const past = new Date(Date.now() - 25 * 60 * 60 * 1000)
  const future = new Date(Date.now() + 60_000)
  const rows = [past, future].map((expiresAt, n) => ({ expiresAt, tokenHash: new Uint8Array([n]) }))
  await db().session.createMany({ data: rows.map(({ expiresAt }, n) => ({ id: `s${n}`, memberId, expiresAt })) })
  await db().invite.createMany({ data: rows.map((row) => ({ ...row, role: 'author' as const })) })
  await db().resetLink.create({ data: { memberId, expiresAt: past, tokenHash: new Uint8Array([1]) } })
  await db().throttle.createMany({
    data: [past, new Date()].map((until, n) => ({ key: new Uint8Array([n]), failures: 1, until })),
  })
  await expect(sweepAccounts(ANONYMOUS)).rejects.toBeInstanceOf(Forbidden)
  await sweepAccounts(SYSTEM)
  const counts = [db().session.count(), db().invite.count(), db().resetLink.count(), db().throttle.count()]
  expect(await Promise.all(counts)).toEqual([1, 1, 0, 1])
})
