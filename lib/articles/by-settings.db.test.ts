import { beforeEach, expect, test } from 'vitest'
import { type Actor, SYSTEM } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import { bodyFromText } from '@/lib/richtext/body'
import { changeSettings } from '@/lib/settings/changing'
import { actorOf, aMember } from '@/prisma/factories'
import { saveDraft, startArticle } from './drafting'
import { draftInput, publishInput } from './input'
import { publish } from './publishing'
import { editedArticle } from './studio-queries'

let author: Actor
const DAY = 24 * 60 * 60 * 1000

beforeEach(async () => {
  author = actorOf(await aMember())
})

async function published(title: string) {
  const id = await startArticle(author)
  const revision = (await editedArticle(author, id))?.revision
  const saved = await saveDraft(author, id, draftInput.parse({ title, body: bodyFromText('本文'), revision }))
  await publish(author, id, publishInput.parse({ revision: saved }))
  return db().article.findUniqueOrThrow({ where: { id } })
}

test('a new article stands where the pattern says; those that are there stay', async () => {
  const before = await published('First')
  await changeSettings(SYSTEM, { pathPattern: '/notes/{slug}.html' })
  expect((await published('Windows 8.1')).path).toBe('/notes/windows-8-1.html')
  expect((await published('Windows 8.1')).path).toBe('/notes/windows-8-1-2.html')
  expect((await db().article.findUnique({ where: { id: before.id } }))?.path).toBe(before.path)
})

test('a pattern that leads to the pages of the blog itself is not followed', async () => {
  await changeSettings(SYSTEM, { pathPattern: '/category/{slug}' })
  expect((await published('Windows')).path).toMatch(/^\/20\d\d\/\d\d\/windows$/)
})

test('an article whose words name a page of the blog gets a number', async () => {
  await changeSettings(SYSTEM, { pathPattern: '/{slug}' })
  expect((await published('Studio')).path).toBe('/studio-2')
})

test('new articles take comments as the settings say, and for so many days', async () => {
  const before = await published('一')
  await changeSettings(SYSTEM, { commentPolicy: 'closed', commentDays: 30 })
  const article = await published('二')
  expect(article.commentPolicy).toBe('closed')
  expect(article.commentsCloseAt?.getTime()).toBe((article.publishedAt?.getTime() ?? 0) + 30 * DAY)
  expect(before).toMatchObject({ commentPolicy: 'open', commentsCloseAt: null })
})
