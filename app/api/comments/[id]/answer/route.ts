import { answerForm } from '@/app/api/answer-form'
import { listIn, withDone } from '@/app/api/comments/queue-address'
import { answerComment } from '@/lib/comments/moderating'
import { answerInput } from '@/lib/comments/moderation-input'
import { NotFound } from '@/lib/errors'

/** POST of a member's answer in the queue: both comments are published. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params
  return answerForm(request, await listIn(request), answerInput, async (actor, { list, ...answer }) => {
    if (!/^\d{1,9}$/.test(id)) throw new NotFound('comments.missing')
    await answerComment(actor, Number(id), answer)
    return withDone(list, { done: 'answered' })
  })
}
