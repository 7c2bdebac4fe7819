import { listOf } from '@/components/comments/moderation/lists'
import { Queue, type QueueDone } from '@/components/comments/moderation/Queue'
import { memberOrSignIn } from '@/lib/auth/session'
import { DECISIONS } from '@/lib/comments/moderation-input'
import { commentsToModerate, countMovedByFilter, countsOfLists, namesOfFilter } from '@/lib/comments/moderation-queries'
import { canBlock } from '@/lib/comments/policy'
import { refusedForm } from '@/lib/comments/refused'
import { sentenceOf, translator } from '@/lib/i18n/translator'
import { site } from '@/lib/settings/cached'
import { formState } from '@/lib/web/form-state'

type Query = Partial<
  Record<'status' | 'words' | 'article' | 'sender' | 'reason' | 'after' | 'done' | 'undo' | 'count' | 'again', string>
>

interface Props {
  searchParams: Promise<Query>
}

export async function generateMetadata() {
  return { title: translator((await site()).language)('moderation.title') }
}

export default async function CommentsPage({ searchParams }: Props) {
  const actor = await memberOrSignIn('/studio/comments')
  const asked = await searchParams
  const page = listOf(asked)
  const [blog, { comments, hasMore }, counts, names, moved, { errors, values }] = await Promise.all([
    site(),
    commentsToModerate(actor, page),
    countsOfLists(actor, page),
    namesOfFilter(actor, page),
    countMovedByFilter(actor),
    refusedState(asked.again, searchParams),
  ])
  const [error] = Object.values(errors)
  const { answering, text = '', amendment = null } = values
  return (
    <Queue
      {...{ site: blog, page, comments, hasMore, counts, names, moved }}
      done={doneIn(asked)}
      error={error ? sentenceOf(error, blog.language) : null}
      refused={error && answering ? { id: Number(answering), text, amendment } : null}
      canBlock={canBlock(actor)}
    />
  )
}

/** What was refused: short forms come in a cookie, what somebody wrote waits in the database. */
const refusedState = async (again: string | undefined, search: Props['searchParams']) =>
  (again !== undefined && again !== '1' && (await refusedForm(again))) || formState(search)

/** What a form of the queue has just done, as its address tells. */
function doneIn({ done, undo, count }: Query): QueueDone | null {
  if (done === 'answered' || done === 'amended' || done === 'blocked') return done
  const decision = DECISIONS.find((each) => each === done)
  if (!decision || !/^\d{1,6}$/.test(count ?? '')) return null
  return { decision, count: Number(count), decisionId: /^\d{1,9}$/.test(undo ?? '') ? Number(undo) : null }
}
