// What a moderator waits for when a blog has 100,000 comments, and what a flood does: a thousand comments of a thousand networks on
// one article, with one of a reader among them.
import { ANONYMOUS, SYSTEM } from '@/lib/auth/actor'
import { learn } from '@/lib/comments/learning'
import { decide, decideAll } from '@/lib/comments/moderating'
import { type QueueFilter, queueFilterIn } from '@/lib/comments/moderation-input'
import { commentsToModerate, countsOfLists, countWaiting } from '@/lib/comments/moderation-queries'
import { postComment } from '@/lib/comments/posting'
import { threadPage } from '@/lib/comments/queries'
import { judgeAgain } from '@/lib/comments/rejudging'
import { db } from '@/lib/db/client'
import { anArticle } from '@/prisma/factories'
import { line, median } from './table'

const COMMENTS = 100_000
const ARTICLES = 20
const ROUNDS = 7
const FLOOD = { comments: 1_000, atOnce: 16 }
const LAYOUT = { about: 44, cell: 12 }

export async function measure() {
  await fill()
  console.log(line(`\n${COMMENTS} comments`, ['ms'], LAYOUT))
  await timed('a page of what waits', () => page({}))
  await timed('a page of what is published', () => page({ list: 'published' }))
  await timed('the page after 3,000 others', () => page({ list: 'published' }, new Date('2016-01-01')))
  await timed('a frequent word', () => page({ list: 'published', words: '再起動' }))
  await timed('a word that nobody wrote', () => page({ list: 'published', words: '鷽鶯鵯' }))
  await timed('under one article', () => page({ list: 'published', article: 7 }))
  await timed('of one sender', () => page({ list: 'published', sender: 70_000 }))
  await timed('for one reason', () => page({ reason: 'links' }))
  await timed('the numbers at the lists', () => countsOfLists(SYSTEM, queueFilterIn({})))
  await timed('the number that waits, on each page', () => countWaiting(SYSTEM))
  await learn(SYSTEM)
  await timed('a hundred that wait judged again', () => judgeAgain(SYSTEM))
  await timed('2,000 decided at once', () => decideAll(SYSTEM, queueFilterIn({ status: 'held' }), 'spam'), 1)
  await flood()
}

const page = (filter: Partial<QueueFilter>, after?: Date) =>
  commentsToModerate(SYSTEM, {
    ...queueFilterIn({}),
    ...filter,
    after: after ? { createdAt: after, id: 1 } : null,
  })

async function timed(about: string, act: () => Promise<unknown>, rounds = ROUNDS) {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const from = performance.now()
    await act()
    times.push(performance.now() - from)
  }
  console.log(line(about, [median(times).toFixed(1)], LAYOUT))
}

async function fill() {
  for (let id = 1; id <= ARTICLES; id++) await anArticle({ id })
  await db().$executeRaw`
    insert into "Comment" ("articleId", status, name, text, "createdAt", "heldReasons", "networkHash")
    select 1 + n % ${ARTICLES}::int, (array['published', 'published', 'published', 'held', 'spam'])[1 + n % 5]::"CommentStatus", 'reader ' || n % 5000,
      'この手順で再起動したら直りました。' || n || ' 番目の読者より、' || repeat('ありがとうございます。', 1 + n % 12),
      timestamptz '2010-01-01' + n * interval '40 minutes', case when n % 50 = 3 then array['links'] else '{}' end,
      decode(md5((n % 5000)::text), 'hex')
    from generate_series(1, ${COMMENTS}::int) n`
  await db().$executeRaw`vacuum analyze "Comment"`
}

async function flood() {
  const article = await anArticle({ id: ARTICLES + 1 })
  for (let at = 0; at < 20; at++) await decideAbout(article.id, at)
  await learn(SYSTEM)
  const before = await tagNumbers()
  const send = (at: number) =>
    postComment(ANONYMOUS, article.id, {
      ...{
        name: `時計 ${at}`,
        email: null,
        url: `https://a${at}.example/`,
        outdated: false,
        heading: '',
        parent: null,
      },
      ...{ key: '', subject: '', moment: '', text: at === FLOOD.comments / 2 ? REAL(99) : SPAM(at) },
      sender: { network: `10.${at >> 8}.${at & 255}.1`, token: null },
    })
  const from = performance.now()
  const reads: number[] = []
  for (let at = 0; at < FLOOD.comments; at += FLOOD.atOnce) {
    await Promise.all(Array.from({ length: Math.min(FLOOD.atOnce, FLOOD.comments - at) }, (_, each) => send(at + each)))
    const reading = performance.now()
    await threadPage(article.id, 1)
    reads.push(performance.now() - reading)
  }
  const seconds = (performance.now() - from) / 1_000
  console.log(line(`\na flood of ${FLOOD.comments}`, [''], LAYOUT))
  console.log(line('comments a second', [(FLOOD.comments / seconds).toFixed(0)], LAYOUT))
  console.log(line('ms for the thread meanwhile', [median(reads).toFixed(1)], LAYOUT))
  const under = { articleId: article.id }
  const left = await db().comment.findMany({ where: { ...under, status: 'held' } })
  console.log(line('put aside as spam', [await db().comment.count({ where: { ...under, status: 'spam' } })], LAYOUT))
  console.log(line('left for a person', [left.length], LAYOUT))
  const unsuspicious = await page({ article: article.id, reason: 'none' })
  console.log(line('of them without a reason but the flood', [unsuspicious.comments.length], LAYOUT))
  const isThere = unsuspicious.comments.some(({ text }) => text === REAL(99))
  console.log(line('the reader is among these', [isThere ? 'yes' : 'no'], LAYOUT))
  const isCalm = (await tagNumbers()) === before
  console.log(line('pages that were thrown out', [isCalm ? 0 : 'some'], LAYOUT))
}

/** By these pages are known to be stale. */
const tagNumbers = async () =>
  (await db().cacheTag.findMany({ orderBy: { name: 'asc' } })).map(({ name, number }) => `${name} ${number}`).join()

/** What a moderator has decided before: the flood is of a kind that came before. */
async function decideAbout(articleId: number, at: number) {
  const made = await db().comment.createManyAndReturn({
    data: [SPAM(2_000 + at), REAL(at)].map((text) => ({
      articleId,
      name: 'x',
      text,
      createdAt: new Date('2020-01-01'),
    })),
  })
  const [spam, real] = made.map(({ id }) => id)
  await decide(SYSTEM, [spam ?? 0], 'spam')
  await decide(SYSTEM, [real ?? 0], 'published')
}

const WARES = ['時計', '財布', 'バッグ', '靴', 'ベルト']
const SPAM = (at: number) =>
  `ブランド${WARES[at % WARES.length]}コピーを${at}円から激安通販、送料無料です。https://a${at}.example/${at}`
const REAL = (at: number) => `手順 ${at} のあと再起動したら直りました。USB を抜いておくのが大事なようです。`
