// Articles of one author, with a row of all that belongs to an article.
import { saveDraft } from '@/lib/articles/drafting'
import { hashOfToken } from '@/lib/auth/tokens'
import { db } from '@/lib/db/client'
import type { Member } from '@/lib/db/generated/client'
import { bodyFromText } from '@/lib/richtext/body'
import { actorOf, anAddendum, anArticle } from '@/prisma/factories'
import type { People } from './people'

export async function articlesOf(author: Member) {
  const mine = { authorId: author.id, authorName: author.name }
  const published = await anArticle({
    ...{ ...mine, title: '公開した記事', categories: ['使われている'] },
    versions: [{ title: '第2版' }],
  })
  const draft = await anArticle({ ...mine, status: 'draft', path: null })
  const binned = await anArticle({ ...mine, status: 'deleted' })
  await anArticle({ ...mine, status: 'deleted', deletedAt: new Date('2020-01-01') })
  for (const { id } of [published, draft])
    await saveDraft(actorOf(author), id, { title: '下書き', body: bodyFromText('続き'), revision: 0 })
  const addendum = await anAddendum(published)
  const begun = await anAddendum(published, { status: 'draft' })
  const link = await db().previewLink.create({
    data: {
      ...{ articleId: published.id, madeById: author.id },
      ...{ tokenHash: hashOfToken('preview'), expiresAt: new Date(Date.now() + 3_600_000) },
    },
  })
  const deadLink = await db().link.create({
    data: { url: 'https://gone.invalid/', isDead: true, uses: { create: { articleId: published.id } } },
  })
  await db().dailyReads.create({ data: { articleId: published.id, day: new Date(), reads: 5 } })
  await db().version.updateMany({ data: { renderer: 0 } })
  return { published, draft, binned, addendum, begun, link, deadLink }
}

/** Everybody who may has an article open in the editor. */
export const allPresent = ({ author, editor, owner }: People, articleId: number) =>
  db().presence.createMany({
    data: [author, editor, owner].map(({ id }) => ({ articleId, memberId: id, seenAt: new Date() })),
  })
