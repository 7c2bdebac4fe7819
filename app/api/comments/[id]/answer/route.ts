import { answerForm } from '@/app/api/answer-form'
import { keepLong } from '@/app/api/comments/keep-long'
import { listIn, withDone } from '@/app/api/comments/queue-address'
import { answerComment } from '@/lib/comments/moderating'
import { answerInput } from '@/lib/comments/moderation-input'
import { idParam } from '@/lib/web/params'

/** POST of a member's answer in the queue: both comments are published. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params
  return answerForm(
    request,
    await listIn(request),
    answerInput,
    async (actor, { list, ...answer }) => {
      await answerComment(actor, idParam(id) ?? 0, answer)
      return withDone(list, { done: 'answered' })
    },
    keepLong(request, id),
  )
}
