// Articles of one author that link to pages elsewhere, and what is to be told to these.
import { beforeEach } from 'vitest'
import { saveDraft, startArticle } from '@/lib/articles/drafting'
import { publishInput } from '@/lib/articles/input'
import { publish } from '@/lib/articles/publishing'
import { editedArticle } from '@/lib/articles/studio-queries'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import { bodyFromHtml } from '@/lib/richtext/from-html'
import { queueMentions } from '@/lib/webmentions/queue'
import { actorOf, aMember } from '@/prisma/factories'

export let author: Actor
export let authorId: number

/** Begins each test of a file with an author. */
export function startLinking(): void {
  beforeEach(async () => {
    const member = await aMember()
    authorId = member.id
    author = actorOf(member)
  })
}

export const [A, B, C] = ['https://a.jp/1', 'https://b.jp/2#part', 'https://c.jp/3']
export const aBody = (html: string) => bodyFromHtml(html).body
export const links = (...urls: string[]) => urls.map((url) => `<p><a href="${url}">x</a></p>`).join('')

export async function draftOf(html: string, id?: number): Promise<number> {
  const articleId = id ?? (await startArticle(author))
  const revision = (await editedArticle(author, articleId))?.revision ?? 0
  await saveDraft(author, articleId, { title: '題名', body: aBody(html), revision })
  return articleId
}

export async function show(articleId: number, said: object = {}): Promise<void> {
  const revision = (await editedArticle(author, articleId))?.revision ?? 0
  await publish(author, articleId, publishInput.parse({ revision, ...said }))
}

export async function published(html: string): Promise<number> {
  const id = await draftOf(html)
  await show(id)
  return id
}

export async function edit(articleId: number, html: string, change: 'trivial' | 'substantive'): Promise<void> {
  await draftOf(html, articleId)
  await show(articleId, { change })
}

const admit = { address: '127.0.0.1', port: 1 }
/** What is queued: targets, those of links that are gone behind a minus. */
export async function queued(): Promise<string[]> {
  await queueMentions(100, { admit })
  const rows = await db().outgoingMention.findMany({ where: { state: 'waiting' }, orderBy: { url: 'asc' } })
  return rows.map(({ target, isLinked }) => `${isLinked ? '' : '-'}${target}`)
}

/** As if all that waits had been told, or had no endpoint. */
export async function settle(): Promise<void> {
  await queued()
  await db().outgoingMention.deleteMany({ where: { state: 'waiting', isLinked: false } })
  await db().outgoingMention.updateMany({
    where: { state: 'waiting' },
    data: { state: 'told', toldAt: new Date(), sourcePath: '/x', answer: '200' },
  })
}
