import { expect, test } from 'vitest'
import { anAddendum, anArticle } from '@/prisma/factories'
import { addendaNotesOf, addendaOf, recentAddenda } from './queries'

test('addenda stand in the order of the dates they show, whatever order they were published in', async () => {
  const article = await anArticle()
  await anAddendum(article, { occurredOn: '2021-11-02', publishedAt: new Date('2017-01-01T00:00:00Z') })
  await anAddendum(article, { occurredOn: '2017-07-15', publishedAt: new Date('2021-12-01T00:00:00Z') })
  expect((await addendaOf(article.id)).map((addendum) => addendum.occurredOn)).toEqual(['2017-07-15', '2021-11-02'])
})

test('drafts, and those whose time has not come, are shown nowhere', async () => {
  const article = await anArticle()
  await anAddendum(article, { status: 'draft' })
  await anAddendum(article, { publishedAt: new Date('2099-01-01T00:00:00Z') })
  expect(await addendaOf(article.id)).toEqual([])
  expect(await addendaNotesOf([article.id])).toEqual({})
  expect(await recentAddenda(5)).toEqual([])
})

test('an addendum to an article that is not published is not among the recent ones', async () => {
  await anAddendum(await anArticle({ status: 'unpublished' }))
  const shown = await anArticle()
  await anAddendum(shown, { summary: '手順が変わりました' })
  expect(await recentAddenda(5)).toMatchObject([{ article: { id: shown.id }, summary: '手順が変わりました' }])
})

test('a superseded passage that a later version dropped is quoted from the version it stood in', async () => {
  const article = await anArticle({ html: '<p>古い手順</p><p>残る段落</p>' })
  const [old] = article.blockIds
  await anAddendum(article, { supersedes: [old ?? ''] })
  expect((await addendaOf(article.id))[0]?.quotes).toEqual([])

  const edited = await anArticle({ html: '<p>古い手順</p>', versions: [{ html: '<p>新しい本文</p>' }] })
  const { db } = await import('@/lib/db/client')
  const first = await db().version.findFirstOrThrow({ where: { articleId: edited.id, number: 1 } })
  const [block] = first.rendered as unknown as { id: string }[]
  await anAddendum(edited, { supersedes: [block?.id ?? ''], articleVersion: 1 })
  const [addendum] = await addendaOf(edited.id)
  expect(addendum?.quotes.map((quote) => quote.html).join()).toContain('古い手順')
})
