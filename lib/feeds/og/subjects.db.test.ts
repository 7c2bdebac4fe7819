import { expect, test } from 'vitest'
import { anAddendum, anArticle } from '@/prisma/factories'
import { pictureHash } from './picture'
import { picturedArticle, picturedBlog } from './subjects'

test('a picture tells title, day in the blog’s zone, and the newest addendum', async () => {
  const article = await anArticle({ title: '題名', publishedAt: new Date('2015-03-19T16:00:00Z') })
  const before = await picturedArticle(article.id)
  expect(before).toMatchObject({ title: '題名', writtenOn: '2015-03-20', added: null })
  await anAddendum(article, { occurredOn: '2018-01-01', kind: 'correction' })
  await anAddendum(article, { occurredOn: '2017-07-15' })
  await anAddendum(article, { occurredOn: '2019-01-01', status: 'draft' })
  const after = await picturedArticle(article.id)
  expect(after).toMatchObject({ added: { kind: '訂正', on: '2018-01-01' } })
  expect(before && after && pictureHash(before) !== pictureHash(after)).toBe(true)
})

test('a page has no day, and what is not published has no picture', async () => {
  const page = await anArticle({ kind: 'page', title: 'このブログについて' })
  expect(await picturedArticle(page.id)).toMatchObject({ writtenOn: null })
  const hidden = await anArticle({ status: 'unpublished' })
  expect([await picturedArticle(hidden.id), await picturedArticle(9999)]).toEqual([null, null])
  expect(await picturedBlog()).toMatchObject({ title: null, blog: '無題のブログ' })
})
