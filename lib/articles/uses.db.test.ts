import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { actorOf, aMember, anArticle } from '@/prisma/factories'
import { articlesUsing } from './uses'

async function aFile(...articleIds: number[]): Promise<number> {
  const file = { hash: 'f'.repeat(64), extension: 'png', contentType: 'image/png', bytes: 1 }
  const { id } = await db().media.create({
    data: { ...file, uses: { create: articleIds.map((articleId) => ({ articleId })) } },
  })
  return id
}

test('what others have not published is only counted, and their drafts’ titles are their own', async () => {
  const [author, other] = [await aMember({ role: 'author' }), await aMember({ role: 'author' })]
  const own = await anArticle({ authorId: author.id, status: 'unpublished', title: '自分の' })
  const read = await anArticle({ authorId: other.id, title: '公開の' })
  await db().draft.create({ data: { articleId: read.id, title: '秘密の題', body: { type: 'doc' } } })
  const hidden = await anArticle({ authorId: other.id, status: 'unpublished', title: '未公開の' })
  const file = await aFile(own.id, read.id, hidden.id)
  const { articles, unseen } = await articlesUsing(actorOf(author), file)
  expect(articles.map(({ title, isEditable }) => [title, isEditable])).toEqual([
    ['公開の', false],
    ['自分の', true],
  ])
  expect(unseen).toBe(1)
  const seenByEditor = await articlesUsing(actorOf(await aMember({ role: 'editor' })), file)
  expect(seenByEditor.articles.map(({ title }) => title)).toEqual(['未公開の', '秘密の題', '自分の'])
})
