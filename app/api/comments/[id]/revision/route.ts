import { answerOwnForm } from '@/app/api/comments/own-form'
import { revision } from '@/lib/comments/input'
import { reviseComment } from '@/lib/comments/own'
import { errorsOf } from '@/lib/web/forms'

/** POST of a writer's new words for their comment. */
export const POST = (request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> =>
  answerOwnForm(request, params, async ({ id, token, values }) => {
    const input = revision.safeParse(values)
    if (!input.success) return errorsOf(input.error)
    await reviseComment(token, id, input.data)
    return `/comment/${id}/waiting/${token}?done=revised`
  })
