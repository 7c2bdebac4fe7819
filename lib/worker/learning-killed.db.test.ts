import { spawn } from 'node:child_process'
import fs from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { SYSTEM } from '@/lib/auth/actor'
import { learn } from '@/lib/comments/learning'
import { db } from '@/lib/db/client'
import { anArticle } from '@/prisma/factories'
import { killed, programOf } from '@/tests/programs'

const WAITING = 600
const SPAM =
  'オンラインカジノの入金ボーナス、今なら無料登録！副業で稼げる投資も紹介。詳しくはこちら https://vip-casino.example/'

test('killed while it judges what waits, it leaves nothing half done, and the next goes on', async () => {
  const { id: articleId } = await anArticle()
  const taught = Array.from({ length: 60 }, (_, at) => ({
    ...{ articleId, name: '', createdAt: new Date(0) },
    ...(at % 2
      ? { text: `再起動したら直りました。${at}`, status: 'published' as const, taught: 'real' as const }
      : { text: SPAM, status: 'spam' as const, taught: 'spam' as const }),
  }))
  const waiting = Array.from({ length: WAITING }, (_, at) => ({ articleId, name: '', text: `${at} ${SPAM}` }))
  await db().comment.createMany({ data: [...taught, ...waiting] })
  await learn(SYSTEM)
  const judged = () => db().comment.count({ where: { taught: null, judgedIn: 1 } })
  const program = await programOf(
    'judging',
    `import { SYSTEM } from '@/lib/auth/actor'
    import { judgeAgain } from '@/lib/comments/rejudging'
    while ((await judgeAgain(SYSTEM)) > 0);
    process.exit()`,
  )
  const start = () => spawn(process.execPath, [program], { env: process.env })
  let child = start()
  for (const enough of [100, 300]) {
    while ((await judged()) < enough) await wait(5)
    await killed(child)
    child = start()
  }
  while ((await judged()) < WAITING) await wait(20)
  await killed(child)
  fs.rmSync(program)
  const moved = { status: 'spam', judgedIn: 1, heldReasons: { has: 'learned' } } as const
  const comments = await db().comment.findMany({ where: moved })
  expect(comments.length).toBe(WAITING)
  const noted = await db().auditEntry.findMany({ where: { verb: 'comment.learned' } })
  expect(noted.map(({ subject }) => subject).toSorted()).toEqual(comments.map(({ id }) => `comment ${id}`).toSorted())
}, 120_000)
