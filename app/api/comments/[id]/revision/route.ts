import { answerOwnForm } from '@/app/api/comments/own-form'
import { revision } from '@/lib/comments/input'
import { reviseComment } from '@/lib/comments/own'

/** POST of a writer's new words for their comment. */
export const POST = (request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> =>
  answerOwnForm(request, params, revision, async ({ id, token }, input) => {
    await reviseComment(token, id, input)
    return `/comment/${id}/waiting/${token}?done=revised`
  })
