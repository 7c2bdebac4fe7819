import { listOf } from '@/components/comments/moderation/lists'
import { Queue } from '@/components/comments/moderation/Queue'
import { memberOrSignIn } from '@/lib/auth/session'
import { DECISIONS } from '@/lib/comments/moderation-input'
import { commentsToModerate, countWaiting } from '@/lib/comments/moderation-queries'
import { sentenceOf, translator } from '@/lib/i18n/translator'
import { site } from '@/lib/settings/cached'
import { formState } from '@/lib/web/form-state'

interface Props {
  searchParams: Promise<Partial<Record<'status' | 'words' | 'after' | 'done' | 'ids' | 'from' | 'again', string>>>
}

export const instant = false

export async function generateMetadata() {
  return { title: translator((await site()).language)('moderation.title') }
}

export default async function CommentsPage({ searchParams }: Props) {
  const actor = await memberOrSignIn('/studio/comments')
  const asked = await searchParams
  const list = listOf(asked)
  const [blog, { comments, hasMore }, waiting, { errors, values }] = await Promise.all([
    site(),
    commentsToModerate(actor, list),
    countWaiting(actor),
    formState(searchParams),
  ])
  const [error] = Object.values(errors)
  return (
    <Queue
      site={blog}
      list={list}
      comments={comments}
      hasMore={hasMore}
      waiting={waiting}
      done={doneIn(asked)}
      error={error ? sentenceOf(error, blog.language) : null}
      refused={error && values.text ? { id: Number(values.answering), text: values.text } : null}
    />
  )
}

/** What a form of the queue has just done, as its address tells. */
function doneIn({ done, ids, from }: Awaited<Props['searchParams']>) {
  if (done === 'answered') return done
  const decision = DECISIONS.find((each) => each === done)
  const before = DECISIONS.find((each) => each === from)
  const numbers = (ids ?? '').split('.').filter((id) => /^\d{1,9}$/.test(id))
  return decision && before && numbers.length > 0 ? { decision, from: before, ids: numbers.map(Number) } : null
}
