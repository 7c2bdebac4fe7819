import { db, type Tx } from '@/lib/db/client'
import { type Comment, type CommentLesson, Prisma } from '@/lib/db/generated/client'
import { decrypt } from '@/lib/encryption'
import { commentRules } from '@/lib/settings/queries'
import type { Decision } from './moderation-input'
import { chosenService, correct, hasService, type Service } from './second-opinion'

/** What is taken back sooner is not told at all. */
const TAKE_BACK_SECONDS = 60
/** After so many attempts it is left: a service that is gone for four days does not wait for this. */
const MOST_ATTEMPTS = 8
/** To the first attempt after one that failed; each further one is four times as long away. */
const FIRST_PAUSE_SECONDS = 60

/**
 * Notes, in the transaction of a decision, that the outside service is to be told where it was wrong. It is told nothing of
 * comments that it never saw, and what it was told is taken back when the decision is.
 */
export async function noteCorrections(tx: Tx, comments: Comment[], decision: Decision): Promise<void> {
  if (decision === 'removed' || !hasService()) return
  const seen = comments.filter(({ calledSpam }) => calledSpam !== null)
  if (seen.length === 0) return
  const said = seen.map(({ calledSpam }) => lessonOf(calledSpam === true))
  const verdicts = decision === 'held' ? said : said.map(() => lessonOf(decision === 'spam')) // undecided, it is what was said
  const decided = Prisma.sql`
    unnest(${seen.map(({ id }) => id)}::int[], ${said}::"CommentLesson"[], ${verdicts}::"CommentLesson"[]) as decided(id, said, verdict)`
  await tx.$executeRaw`
    insert into "ServiceCorrection" ("commentId", verdict) select id, verdict from ${decided} where verdict <> said
    on conflict do nothing`
  await tx.$executeRaw`
    update "ServiceCorrection" k set verdict = decided.verdict, attempts = 0, "dueAt" = case
      when decided.verdict <> coalesce(told, said) then now() + make_interval(secs => ${TAKE_BACK_SECONDS}) end
    from ${decided} where id = "commentId"`
}

const lessonOf = (isSpam: boolean): CommentLesson => (isSpam ? 'spam' : 'real')

/**
 * Tells the service one thing that is due. It is put off before it is told, so that whoever is killed meanwhile tells it again
 * later, and two never tell it at once.
 * @returns whether there was one
 */
export async function tellNextCorrection(service: Service | null = chosenService()): Promise<boolean> {
  if (!service) return false
  const [claimed] = await db().$queryRaw<{ commentId: number; verdict: CommentLesson }[]>`
    update "ServiceCorrection" set attempts = attempts + 1, "dueAt" = case when attempts + 1 < ${MOST_ATTEMPTS}
      then now() + make_interval(secs => ${FIRST_PAUSE_SECONDS} * power(4, attempts)) end
    where "commentId" = (
      select "commentId" from "ServiceCorrection" where "dueAt" <= now() order by "dueAt" limit 1 for update skip locked
    ) returning "commentId", verdict`
  if (!claimed) return false
  const { commentId, verdict } = claimed
  const comment = await db().comment.findUnique({ where: { id: commentId } })
  const { language } = await commentRules()
  const isOther = !comment?.text || comment.calledSpam === null // erased, or changed since the service saw it
  const email = comment?.emailCipher ? decrypt(comment.emailCipher) : null
  if (isOther || (await correct(service, { ...comment, email }, verdict, language))) await settle(commentId, verdict)
  return true
}

/** What was decided otherwise meanwhile is told at once. */
const settle = (commentId: number, told: CommentLesson) => db().$executeRaw`
  update "ServiceCorrection" set told = ${told}::"CommentLesson", attempts = 0, "dueAt" = case when verdict <> ${told}::"CommentLesson" then now() end
  where "commentId" = ${commentId}`
