import { answerForm } from '@/app/api/answer-form'
import { keepLong } from '@/app/api/comments/keep-long'
import { listIn, withDone } from '@/app/api/comments/queue-address'
import { amendComment } from '@/lib/comments/amending'
import { amendmentInput } from '@/lib/comments/moderation-input'
import { idParam } from '@/lib/web/params'

/** POST of a comment's words as a member has changed them. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params
  return answerForm(
    request,
    await listIn(request),
    amendmentInput,
    async (actor, { list, ...words }) => {
      await amendComment(actor, idParam(id) ?? 0, words)
      return withDone(list, { done: 'amended' })
    },
    keepLong(request, id),
  )
}
