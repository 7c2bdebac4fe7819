import { beforeEach, expect, test } from 'vitest'
import { type Actor, ANONYMOUS } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import { Conflict } from '@/lib/errors'
import { actorOf, aMember, anArticle, type MadeArticle } from '@/prisma/factories'
import { commentForm } from './input'
import { postComment } from './posting'

process.env.SMTP_URL = 'smtp://127.0.0.1:9'
process.env.MAIL_FROM = 'blog@example.com'

let article: MadeArticle

beforeEach(async () => {
  article = await anArticle()
})

const post = (said: object = {}, actor: Actor = ANONYMOUS) =>
  postComment(actor, article.id, {
    ...commentForm.parse({
      name: '読者',
      email: 'reader@example.com',
      text: 'どうですか',
      notify: 'on',
      subject: '',
      ...said,
    }),
    sender: { network: '192.0.2.1', token: null },
  })

test('a writer who wants to hear of answers is asked once, by their first comment', async () => {
  await post()
  await post()
  await post({ text: 'もうひとつ' })
  expect(await db().follow.findMany()).toMatchObject([{ scope: 'replies', articleId: article.id }])
  expect(await db().letter.count({ where: { event: { startsWith: 'confirmation' } } })).toBe(1)
})

test('who does not want it follows nothing, nor does a member', async () => {
  await post({ notify: undefined })
  await post({}, actorOf(await aMember()))
  expect(await db().follower.count()).toBe(0)
})

test('what a program has filled in makes the blog write to nobody', async () => {
  await post({ subject: 'buy' })
  expect(await db().follower.count()).toBe(0)
  expect(await db().comment.findMany()).toMatchObject([{ status: 'spam' }])
})

test('without an address nothing is posted, and a sentence says why', async () => {
  await expect(post({ email: '' })).rejects.toBeInstanceOf(Conflict)
  expect(await db().comment.count()).toBe(0)
})
