import { expect, test } from 'vitest'
import { ANONYMOUS, SYSTEM } from '@/lib/auth/actor'
import { db, inTransaction } from '@/lib/db/client'
import { Conflict, Forbidden } from '@/lib/errors'
import { type NewLetter, postLetter } from '@/lib/mail/outbox'
import { actorOf, aMember } from '@/prisma/factories'
import { retryFailedLetters, retryLetter, withdrawLetter } from './handling'
import { countFailed, outbox } from './queries'

const anOwner = async () => actorOf(await aMember({ role: 'owner' }))

/** A letter in the outbox. @returns its id */
async function aLetter(said: Partial<NewLetter> = {}, columns: object = {}): Promise<number> {
  const letter = {
    event: `event ${await db().letter.count()}`,
    to: 'a@example.com',
    subject: '追記',
    text: '本文',
    ...said,
  }
  await inTransaction((tx) => postLetter(tx, letter))
  const { id } = await db().letter.findFirstOrThrow({ orderBy: { id: 'desc' } })
  await db().letter.update({ where: { id }, data: columns })
  return id
}

test('the owner reads what waits, failed and was sent, without the links that are its reader’s alone', async () => {
  const owner = await anOwner()
  await aLetter({ text: 'https://blog.example/reset/t0ken', secrets: ['t0ken'] }, { problem: '535 no' })
  await aLetter({}, { status: 'failed', problem: '550 gone' })
  await aLetter({}, { status: 'sent', content: null, emailCipher: null })
  const waiting = await outbox(owner, { state: 'waiting', before: null })
  expect(waiting).toMatchObject({
    letters: [{ words: { to: 'a@example.com', subject: '追記', text: 'https://blog.example/reset/••••••' } }],
    ...{ next: null, counts: { waiting: 1, failed: 1, sent: 1, withdrawn: 0 }, trouble: '535 no' },
  })
  expect(await outbox(owner, { state: 'sent', before: null })).toMatchObject({ letters: [{ words: null }] })
})

test('a long list comes in pages', async () => {
  for (let n = 0; n < 31; n++) await aLetter()
  const first = await outbox(SYSTEM, { state: 'waiting', before: null })
  expect(first?.letters).toHaveLength(30)
  const second = await outbox(SYSTEM, { state: 'waiting', before: first?.next ?? null })
  expect(second).toMatchObject({ letters: [{ status: 'waiting' }], next: null })
})

test('what failed is sent again when the owner says so, one or all; what is forgotten is not', async () => {
  const owner = await anOwner()
  const failed = { status: 'failed', attempts: 8, problem: '550', sendAfter: new Date(0) }
  const one = await aLetter({}, failed)
  const forgotten = await aLetter({}, { ...failed, content: null })
  await aLetter({}, failed)
  await retryLetter(owner, one)
  expect(await db().letter.findUniqueOrThrow({ where: { id: one } })).toMatchObject({
    ...{ status: 'waiting', attempts: 0, problem: null },
  })
  await retryFailedLetters(owner)
  expect(await db().letter.count({ where: { status: 'waiting' } })).toBe(2)
  await expect(retryLetter(owner, forgotten)).rejects.toBeInstanceOf(Conflict)
  await expect(retryFailedLetters(owner)).rejects.toBeInstanceOf(Conflict)
  const noted = await db().auditEntry.findMany({ orderBy: { id: 'asc' } })
  expect(noted.map(({ verb, subject }) => [verb, subject])).toEqual([
    ['retryLetter', `letter ${one}`],
    ['retryLetter', '1 letters'],
  ])
})

test('what waits is withdrawn; what was sent is not', async () => {
  const owner = await anOwner()
  const [waiting, sent] = [await aLetter(), await aLetter({}, { status: 'sent' })]
  await withdrawLetter(owner, waiting)
  expect(await db().letter.findUniqueOrThrow({ where: { id: waiting } })).toMatchObject({ status: 'withdrawn' })
  for (const id of [waiting, sent]) await expect(withdrawLetter(owner, id)).rejects.toBeInstanceOf(Conflict)
  await expect(retryLetter(owner, sent)).rejects.toBeInstanceOf(Conflict)
})

test('nobody else reads letters, sends them again or takes them back', async () => {
  const id = await aLetter({}, { status: 'failed' })
  const others = [await aMember({ role: 'editor' }), await aMember()].map(actorOf)
  for (const actor of [...others, ANONYMOUS]) {
    expect(await outbox(actor, { state: 'failed', before: null })).toBeNull()
    for (const refused of [retryLetter(actor, id), retryFailedLetters(actor), withdrawLetter(actor, id)])
      await expect(refused).rejects.toBeInstanceOf(Forbidden)
  }
  expect(await db().letter.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: 'failed' })
  expect(await db().auditEntry.count()).toBe(0)
})

test('the owner alone is told how many letters failed', async () => {
  await aLetter({}, { status: 'failed' })
  await aLetter({}, { status: 'failed', content: null })
  expect(await countFailed(await anOwner())).toBe(1)
  expect(await countFailed(actorOf(await aMember({ role: 'editor' })))).toBe(0)
})
