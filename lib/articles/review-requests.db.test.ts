import { expect, test } from 'vitest'
import { ANONYMOUS } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import { Conflict, NotFound } from '@/lib/errors'
import { actorOf, aMember, anArticle } from '@/prisma/factories'
import { askForReview } from './review-requests'

const statusOf = async (id: number) => (await db().article.findUniqueOrThrow({ where: { id } })).status

test('a draft waits for review until its author takes that back; what readers saw does not, nor others’', async () => {
  const member = await aMember()
  const { id } = await anArticle({ authorId: member.id, status: 'draft' })
  await askForReview(actorOf(member), id, true)
  expect(await statusOf(id)).toBe('review')
  for (const actor of [actorOf(await aMember()), ANONYMOUS])
    await expect(askForReview(actor, id, false)).rejects.toBeInstanceOf(NotFound)
  expect(await statusOf(id)).toBe('review')
  await askForReview(actorOf(member), id, false)
  expect(await statusOf(id)).toBe('draft')
  const published = await anArticle({ authorId: member.id })
  await expect(askForReview(actorOf(member), published.id, true)).rejects.toBeInstanceOf(Conflict)
  expect(await statusOf(published.id)).toBe('published')
})
