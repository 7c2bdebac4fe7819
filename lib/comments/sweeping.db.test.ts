import { expect, test } from 'vitest'
import { ANONYMOUS, SYSTEM } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import { Forbidden } from '@/lib/errors'
import { aComment, anArticle } from '@/prisma/factories'
import { keepRefused, refusedForm } from './refused'
import { sweepComments } from './sweeping'

const HOUR_MS = 60 * 60 * 1000
const form = {
  errors: { text: 'comments.longText' },
  values: { text: 'あ'.repeat(20_000), email: 'reader@example.com' },
}
const bytes = (text: string) => new Uint8Array(Buffer.from(text))

test('a refused form is found whole for an hour, and nothing of it can be read in the database', async () => {
  const token = (await keepRefused('192.0.2.1', form)) ?? ''
  expect(await refusedForm(token)).toEqual(form)
  expect(await refusedForm('made up')).toBeNull()
  const stuffed = { ...form, values: { ...form.values, text: 'あ'.repeat(100_000), made: 'up' } }
  const cut = await refusedForm((await keepRefused('192.0.2.1', stuffed)) ?? '')
  expect(Object.keys(cut?.values ?? {}).sort()).toEqual(['email', 'text'])
  expect(cut?.values.text).toHaveLength(40_000)
  const [stored] = await db().refusedComment.findMany({ orderBy: { createdAt: 'asc' } })
  expect(Buffer.from(stored?.form ?? []).toString('latin1')).not.toContain('reader@')
  await db().refusedComment.updateMany({ data: { createdAt: new Date(Date.now() - HOUR_MS - 1) } })
  expect(await refusedForm(token)).toBeNull()
})

test('a network that is refused again and again is kept no more', async () => {
  for (let n = 0; n < 60; n++) expect(await keepRefused('192.0.2.1', form)).not.toBeNull()
  expect(await keepRefused('192.0.2.1', form)).toBeNull()
  expect(await keepRefused('192.0.2.2', form)).not.toBeNull()
})

test('sweeping forgets refused forms after an hour and networks after 30 days, and nothing else', async () => {
  const article = await anArticle()
  const at = (days: number) => new Date(Date.now() - days * 24 * HOUR_MS)
  const old = await aComment(article, { networkHash: bytes('network'), createdAt: at(31) })
  const recent = await aComment(article, { networkHash: bytes('network'), createdAt: at(29) })
  await keepRefused('192.0.2.1', form)
  const kept = (await keepRefused('192.0.2.1', form)) ?? ''
  const [first] = await db().refusedComment.findMany({ orderBy: { createdAt: 'asc' } })
  const where = { tokenHash: first?.tokenHash ?? bytes('') }
  await db().refusedComment.update({ where, data: { createdAt: at(1) } })
  await expect(sweepComments(ANONYMOUS)).rejects.toBeInstanceOf(Forbidden)
  await sweepComments(SYSTEM)
  expect(await refusedForm(kept)).toEqual(form)
  expect(await db().refusedComment.count()).toBe(1)
  const networkOf = async (id: number) => (await db().comment.findUniqueOrThrow({ where: { id } })).networkHash
  expect(await networkOf(old.id)).toBeNull()
  expect(await networkOf(recent.id)).not.toBeNull()
})

test('sweeping forgets decisions after a week, and by which network a sender or a reader with a report is known', async () => {
  const at = (days: number) => new Date(Date.now() - days * 24 * HOUR_MS)
  const { id: commentId } = await aComment(await anArticle())
  const network = { networkHash: bytes('network') }
  for (const days of [8, 6])
    await db().commentDecision.create({
      data: { decision: 'spam', commentIds: [commentId], before: ['held'], createdAt: at(days) },
    })
  await db().commentReport.create({ data: { commentId, reason: 'spam', ...network, createdAt: at(31) } })
  await db().blockedSender.createMany({
    data: [
      { name: 'network alone, old', ...network, createdAt: at(31) },
      { name: 'address too, old', ...network, emailHash: bytes('address'), createdAt: at(31) },
      { name: 'network alone', ...network, createdAt: at(29) },
    ],
  })
  await sweepComments(SYSTEM)
  expect(await db().commentDecision.count()).toBe(1)
  expect((await db().commentReport.findFirstOrThrow()).networkHash).toBeNull()
  const senders = await db().blockedSender.findMany({ orderBy: { id: 'asc' } })
  expect(senders.map(({ name, networkHash }) => [name, networkHash === null])).toEqual([
    ['address too, old', true],
    ['network alone', false],
  ])
})
