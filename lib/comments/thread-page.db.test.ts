import { expect, test } from 'vitest'
import { aComment, aMember, anAddendum, anArticle } from '@/prisma/factories'
import { commentCountsOf, placeOf, recentComments, THREADS_PER_PAGE, threadPage } from './queries'

test('held, spam and secret comments are shown to nobody and counted nowhere', async () => {
  const article = await anArticle()
  const shown = await aComment(article)
  for (const hidden of [{ status: 'held' }, { status: 'spam' }, { secret: true }] as const) {
    const comment = await aComment(article, hidden)
    expect(await placeOf(comment.id)).toBeNull()
  }
  const thread = await threadPage(article.id, 1)
  expect(thread.comments.map((comment) => comment.id)).toEqual([shown.id])
  expect(thread.total).toBe(1)
  expect(await commentCountsOf([article.id])).toEqual({ [article.id]: 1 })
  expect((await recentComments(5)).map((comment) => comment.id)).toEqual([shown.id])
})

test('what another site said stands among them, and is not counted as a comment', async () => {
  const article = await anArticle()
  await aComment(article)
  const mention = await aComment(article, { kind: 'webmention' })
  const { comments, total } = await threadPage(article.id, 1)
  expect([comments.length, total]).toEqual([2, 1])
  expect(await commentCountsOf([article.id])).toEqual({ [article.id]: 1 })
  expect((await placeOf(mention.id))?.page).toBe(1)
})

test('a removed comment with a living reply leaves a placeholder that says nothing of it', async () => {
  const article = await anArticle()
  const removed = await aComment(article, {
    status: 'removed',
    name: '名前',
    text: '本文',
    url: 'https://reader.example',
  })
  await aComment(article, { parentId: removed.id })
  await aComment(article, { status: 'removed' })
  const { comments, total } = await threadPage(article.id, 1)
  expect(comments).toHaveLength(2)
  expect(comments[0]).toMatchObject({ removed: true, name: '', text: '', url: null })
  expect(total).toBe(1)
})

test('deep replies stand on the second level, in the order of time', async () => {
  const article = await anArticle()
  const root = await aComment(article, { createdAt: new Date('2015-04-01T00:00:00Z') })
  const reply = await aComment(article, { parentId: root.id, createdAt: new Date('2015-04-02T00:00:00Z') })
  const deep = await aComment(article, { parentId: reply.id, createdAt: new Date('2015-04-03T00:00:00Z') })
  const { comments } = await threadPage(article.id, 1)
  expect(comments.map(({ id, parentId }) => [id, parentId])).toEqual([
    [root.id, null],
    [reply.id, root.id],
    [deep.id, root.id],
  ])
})

test('a long thread has pages, and each comment knows its own', async () => {
  const article = await anArticle()
  const comments = []
  for (let n = 0; n <= THREADS_PER_PAGE; n++)
    comments.push(await aComment(article, { createdAt: new Date(Date.UTC(2015, 4, 1, 0, n)) }))
  const last = comments.at(-1)
  const reply = await aComment(article, { parentId: last?.id, createdAt: new Date('2016-01-01T00:00:00Z') })
  expect(await threadPage(article.id, 2)).toMatchObject({ page: 2, pages: 2, total: THREADS_PER_PAGE + 2 })
  expect((await placeOf(comments[0]?.id ?? 0))?.page).toBe(1)
  expect(await placeOf(reply.id)).toEqual({ articleId: article.id, path: article.path, page: 2 })
})

test('a comment tells that a member wrote it, and which addendum came of it', async () => {
  const article = await anArticle()
  const member = await aMember()
  const comment = await aComment(article, { memberId: member.id })
  await anAddendum(article, { creditCommentId: comment.id })
  expect((await threadPage(article.id, 1)).comments[0]).toMatchObject({ byAuthor: true, creditedIn: 1 })
})
