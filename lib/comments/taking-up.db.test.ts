import { describe, expect, test } from 'vitest'
import { publishAddendum } from '@/lib/addenda/publishing'
import { addendaOf } from '@/lib/addenda/queries'
import { editedAddendum } from '@/lib/addenda/studio-queries'
import type { MemberActor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import { Conflict, NotFound } from '@/lib/errors'
import { aComment, actorOf, aMember, anArticle } from '@/prisma/factories'
import { threadPage } from './queries'
import { takeUp } from './taking-up'

const member = async (role: 'owner' | 'author') => actorOf(await aMember({ role })) as MemberActor
const flagged = {
  status: 'held',
  outdated: true,
  name: '三毛',
  text: '> 引用\n手順3は不要になりました。\n\n公式で確認。',
} as const

describe('a comment that is taken up', () => {
  test('becomes an addendum that quotes and thanks its writer, and is published with it', async () => {
    const actor = await member('owner')
    const article = await anArticle()
    const { id } = await aComment(article, flagged)
    const taken = await takeUp(actor, id)
    expect(taken).toEqual({ articleId: article.id, number: 1 })
    const addendum = await editedAddendum(actor, article.id, 1)
    expect(addendum).toMatchObject({ kind: 'update', status: 'draft', creditName: '三毛' })
    const text = JSON.stringify(addendum?.body)
    expect(text).toContain('手順3は不要になりました。')
    expect(text).not.toContain('引用')
    expect((await threadPage(article.id, 1)).comments[0]).toMatchObject({ id, creditedIn: null, outdated: true })

    await publishAddendum(actor, article.id, 1, { revision: addendum?.revision ?? 0, change: 'substantive' })
    expect((await threadPage(article.id, 1)).comments[0]).toMatchObject({ id, creditedIn: 1 })
    expect((await addendaOf(article.id))[0]).toMatchObject({ creditName: '三毛', creditCommentId: id })
  })

  test('is taken up once: whoever asks again, also at the same time, comes to the same addendum', async () => {
    const actor = await member('owner')
    const article = await anArticle()
    const { id } = await aComment(article, flagged)
    const [first, second] = await Promise.all([takeUp(actor, id), takeUp(actor, id)])
    expect([second, await takeUp(actor, id)]).toEqual([first, first])
    expect(await db().addendum.count()).toBe(1)
  })

  test('is the affair of whoever may edit the article; a secret one stays secret', async () => {
    const article = await anArticle()
    const { id } = await aComment(article, flagged)
    await expect(takeUp(await member('author'), id)).rejects.toBeInstanceOf(NotFound)
    const secret = await aComment(article, { ...flagged, secret: true })
    await expect(takeUp(await member('owner'), secret.id)).rejects.toBeInstanceOf(Conflict)
    expect(await db().addendum.count()).toBe(0)
    expect((await threadPage(article.id, 1)).total).toBe(0)
  })
})
