import { beforeEach, expect, test } from 'vitest'
import { ANONYMOUS, type MemberActor, SYSTEM } from '@/lib/auth/actor'
import { db, inTransaction } from '@/lib/db/client'
import { Forbidden } from '@/lib/errors'
import { aComment, actorOf, aMember, anArticle } from '@/prisma/factories'
import { learn } from './learning'
import { decide, decideAll } from './moderating'
import { queueFilterIn } from './moderation-input'
import { countMovedByFilter } from './moderation-queries'
import { postComment } from './posting'
import { judgeAgain } from './rejudging'

const WAVE = (at: number) =>
  `羊毛布団の${at}号店、今だけ激安、全品送料無料！ご来店お待ちしております https://hitsuji${at}.example/`
const REAL = (at: number) => `手順 ${at} のあと再起動したら直りました。助かりました。`
let article: { id: number; publishedAt: Date | null }

const held = (text: string) => aComment(article, { status: 'held', text, url: 'https://hitsuji.example/' })
const stateOf = (id: number) =>
  db().comment.findUniqueOrThrow({ where: { id }, select: { status: true, heldReasons: true, taught: true } })
const everything = async () => {
  while ((await judgeAgain(SYSTEM)) > 0);
}

beforeEach(async () => {
  article = await anArticle()
})

/** A moderator has decided about the beginning of a wave. */
async function learnWave() {
  for (let at = 0; at < 20; at++) {
    await decide(SYSTEM, [(await held(WAVE(at))).id], 'spam')
    await decide(SYSTEM, [(await aComment(article, { status: 'held', text: REAL(at) })).id], 'published')
  }
  await learn(SYSTEM)
}

test('the rest of a wave goes to spam, under a reason by which it is found and brought back for good', async () => {
  const wave = [await held(WAVE(71)), await held(WAVE(72))]
  const real = await aComment(article, { status: 'held', text: REAL(70), heldReasons: ['likeSpam', 'links'] })
  await learnWave()
  await everything()
  for (const { id } of wave) {
    const state = await stateOf(id)
    expect(state).toMatchObject({ status: 'spam', taught: null }) // its own opinion is no lesson
    expect(state.heldReasons).toContain('learned')
  }
  expect(await stateOf(real.id)).toMatchObject({ status: 'held', heldReasons: ['links'] })
  const noted = await db().auditEntry.findMany({ where: { verb: 'comment.learned' } })
  expect(noted.map(({ subject }) => subject).toSorted()).toEqual(wave.map(({ id }) => `comment ${id}`).toSorted())

  const owner = actorOf(await aMember({ role: 'owner' })) as MemberActor
  const fresh = { id: { in: wave.map(({ id }) => id) } }
  await db().comment.updateMany({ where: fresh, data: { createdAt: new Date() } })
  expect([await countMovedByFilter(owner), await countMovedByFilter(actorOf(await aMember()))]).toEqual([2, 0])
  expect((await decideAll(owner, { ...queueFilterIn({ status: 'spam', reason: 'learned' }) }, 'held')).count).toBe(2)
  await decide(SYSTEM, [real.id], 'spam')
  await learn(SYSTEM)
  await everything()
  expect(await Promise.all(wave.map(async ({ id }) => (await stateOf(id)).status))).toEqual(['held', 'held'])
}, 30_000)

test('nothing is published by it, nothing of a member is looked at, and each is judged once an edition', async () => {
  await learnWave()
  const harmless = await aComment(article, { status: 'held', text: REAL(80) })
  await everything()
  expect((await stateOf(harmless.id)).status).toBe('held')
  expect(await judgeAgain(SYSTEM)).toBe(0)
  await expect(judgeAgain(ANONYMOUS)).rejects.toBeInstanceOf(Forbidden)
}, 30_000)

test('what came after the filter was made is not judged by it twice', async () => {
  await learnWave()
  await everything()
  const form = {
    name: '読者',
    email: null,
    url: null,
    outdated: false,
    heading: '',
    parent: null,
    subject: '',
    moment: '',
  }
  const sender = { network: '192.0.2.7', token: null }
  const { id } = await postComment(ANONYMOUS, article.id, { ...form, text: REAL(90), key: '', sender })
  expect(await db().comment.findUnique({ where: { id } })).toMatchObject({ status: 'held', judgedIn: 1 })
  expect(await judgeAgain(SYSTEM)).toBe(0)
}, 30_000)

test('what a moderator decides about at the same moment is theirs', async () => {
  const mine = await held(WAVE(90))
  await learnWave()
  await inTransaction(async (tx) => {
    await tx.$queryRaw`select id from "Comment" where id = ${mine.id} for update`
    await everything() // does not wait
    await tx.comment.update({ where: { id: mine.id }, data: { status: 'published', judgedIn: null } })
  })
  await everything()
  expect((await stateOf(mine.id)).status).toBe('published')

  const many = await Promise.all(Array.from({ length: 12 }, (_, at) => held(WAVE(100 + at))))
  await Promise.all([...many.map(({ id }) => decide(SYSTEM, [id], 'published')), everything(), everything()])
  expect(await Promise.all(many.map(async ({ id }) => (await stateOf(id)).status))).toEqual(many.map(() => 'published'))
}, 30_000)
