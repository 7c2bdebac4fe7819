import { expect, test } from 'vitest'
import { SYSTEM } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import { actorOf, aMember, anAddendum, anArticle } from '@/prisma/factories'
import { renderAnew } from './rendering'

test('what an older renderer made is made anew, and the words stay', async () => {
  const article = await anArticle({ html: '<p>本文</p>' })
  await anAddendum(article, { text: '追記' })
  const now = await db().version.findMany()
  await db().version.updateMany({ data: { renderer: 0, rendered: [], plainText: '' } })
  await db().addendum.updateMany({ data: { renderer: 0, rendered: [] } })
  expect(await renderAnew(SYSTEM)).toBe(2)
  expect(await db().version.findMany()).toEqual(now)
  expect(await renderAnew(SYSTEM)).toBe(0)
})

test('an author may not, and nothing is made anew', async () => {
  await anArticle()
  await db().version.updateMany({ data: { renderer: 0 } })
  await expect(renderAnew(actorOf(await aMember()))).rejects.toThrow()
  expect(await db().version.count({ where: { renderer: 0 } })).toBe(1)
})
