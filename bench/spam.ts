// What the layers against spam hold after so many decisions of a moderator, measured by the verbs themselves: a blog that shows
// every comment at once unless something is suspicious about it. Comments of bench/comment-corpus.ts, whose real ones hold links,
// code and short thanks, and whose spam holds flattery and words on the topic.
import { SYSTEM } from '@/lib/auth/actor'
import { judge } from '@/lib/comments/judging'
import { learn } from '@/lib/comments/learning'
import { decide } from '@/lib/comments/moderating'
import type { Reason } from '@/lib/comments/reasons'
import { surroundingsOf } from '@/lib/comments/surroundings'
import { db, inTransaction } from '@/lib/db/client'
import { aComment, anArticle } from '@/prisma/factories'
import { seededChance } from './chance'
import { type CorpusLanguage, corpus, type Sample, written } from './comment-corpus'
import { line } from './table'

const DECISIONS = [0, 10, 25, 50, 100, 200]
const TESTED = 500
/** Each curve is drawn from several beginnings: one is luck. */
const SEEDS = [11, 23, 37]
const LAYOUT = { about: 12, cell: 12 }
/** These layers look at the words; `duplicate` would only tell that the corpus repeats itself. */
const LEFT_OUT: ReadonlySet<Reason> = new Set(['duplicate', 'knownSpam', 'flood'])

export async function measure() {
  for (const language of ['ja', 'en'] as const) await curve(`${language}, patterns known`, language, () => true)
  for (const language of ['ja', 'en'] as const) await curve(`${language}, kinds never seen`, language, isUnseen)
  for (const language of ['ja', 'en'] as const) await curve(`${language}, written one by one`, language, null)
}

/** Half of the kinds are kept from the moderator: campaigns that have not begun yet, subjects nobody wrote about. */
const isUnseen = ({ kind }: Sample) =>
  ['goods', 'seo', 'meeting', 'ontopic', 'experience', 'chat', 'code'].includes(kind)

/** Which samples of the corpus are tested; null for comments of no pattern. */
type Tested = ((sample: Sample) => boolean) | null

async function curve(title: string, language: CorpusLanguage, isTested: Tested) {
  console.log(`\n${title}`)
  console.log(line('decisions', ['spam held %', 'real held %', 'of known %', 'precision %', 'ms each'], LAYOUT))
  const runs = []
  for (const seed of SEEDS) runs.push(await run(language, seed, isTested))
  for (const [at, decisions] of DECISIONS.entries()) {
    const points = runs.flatMap((points) => points[at] ?? [])
    const of = (number: (point: Point) => number) => mean(points.map(number)).toFixed(1)
    const cells = [
      of((p) => p.recall),
      of((p) => p.falsely),
      of((p) => p.known),
      of((p) => p.precision),
      of((p) => p.ms),
    ]
    console.log(line(String(decisions), cells, LAYOUT))
  }
  console.log(`missed at 100: ${told(runs, 4, 'missed')}\nheld wrongly at 100: ${told(runs, 4, 'wrongly')}`)
}

interface Point {
  recall: number
  falsely: number
  precision: number
  /** Real comments that would be held of somebody who has one published: what the rule for first comments holds beyond itself. */
  known: number
  ms: number
  missed: string[]
  wrongly: string[]
}

async function run(language: CorpusLanguage, seed: number, isTested: Tested): Promise<Point[]> {
  await db().$executeRaw`truncate "Comment", "SpamFilter", "CommentDecision" cascade`
  const article = await anArticle()
  const chance = seededChance(seed)
  const half = 'telling'
  const taught = corpus({ language, half, use: 'taught' }, 2_000, seed).filter(
    (sample) => isTested !== isUnseen || !isUnseen(sample),
  )
  const tested = isTested
    ? corpus({ language, half, use: 'tested' }, 3 * TESTED, seed + 1_000)
        .filter(isTested)
        .slice(0, TESTED)
    : written(language)
  const points: Point[] = []
  let taken = 0
  for (const decisions of DECISIONS) {
    for (; taken < decisions; taken++) {
      const isSpam = chance.next() < 0.6 // as it arrives on a blog
      const next = taught.splice(
        taught.findIndex((sample) => sample.isSpam === isSpam),
        1,
      )[0]
      if (!next) throw new Error('The corpus is too small.')
      const { id } = await aComment(article, { status: 'held', name: next.name, url: next.url, text: next.text })
      await decide(SYSTEM, [id], next.isSpam ? 'spam' : 'published')
    }
    await learn(SYSTEM)
    points.push(await tryOut(article.id, language, tested))
  }
  return points
}

async function tryOut(articleId: number, language: CorpusLanguage, tested: Sample[]): Promise<Point> {
  const from = performance.now()
  const held = new Map<Sample, Reason[]>()
  for (const sample of tested) {
    const reasons = (await judged(articleId, language, sample)).filter((reason) => !LEFT_OUT.has(reason))
    if (reasons.length > 0) held.set(sample, reasons)
  }
  const ms = (performance.now() - from) / tested.length
  const spam = tested.filter(({ isSpam }) => isSpam)
  const real = tested.filter(({ isSpam }) => !isSpam)
  const caught = spam.filter((sample) => held.has(sample))
  const wrongly = real.filter((sample) => held.has(sample))
  const ofKnown = wrongly.filter((sample) => held.get(sample)?.some((reason) => reason !== 'likeSpam'))
  return {
    recall: share(caught, spam),
    falsely: share(wrongly, real),
    precision: held.size === 0 ? 100 : (100 * caught.length) / held.size,
    known: share(ofKnown, real),
    ms,
    missed: spam.filter((sample) => !held.has(sample)).map(({ kind }) => kind),
    wrongly: wrongly.map((sample) => `${sample.kind} (${held.get(sample)})`),
  }
}

const judged = (articleId: number, language: CorpusLanguage, { name, url, text }: Sample) =>
  inTransaction(async (tx) => {
    const nobody = { networkHash: null, emailHash: null, ownerTokenHash: null }
    const form = { email: null, network: null, subject: '', moment: '', isCalledSpam: false }
    const rules = { moderation: 'suspicious' as const, blockedWords: '', language }
    const surroundings = await surroundingsOf(tx, { articleId, text, marks: nobody })
    return (await judge(tx, { articleId, name, url, text, ...form }, rules, surroundings)).reasons
  })

const share = (some: unknown[], all: unknown[]) => (all.length === 0 ? 0 : (100 * some.length) / all.length)
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

/** The kinds that go wrong, the most frequent first. */
function told(runs: Point[][], at: number, which: 'missed' | 'wrongly'): string {
  const counts = new Map<string, number>()
  for (const kind of runs.flatMap((points) => points[at]?.[which] ?? [])) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  const sorted = [...counts].sort(([, one], [, other]) => other - one).slice(0, 6)
  return sorted.map(([kind, count]) => `${kind} ${count}`).join(', ') || 'none'
}
