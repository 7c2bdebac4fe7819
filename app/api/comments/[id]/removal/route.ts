import { z } from 'zod'
import { answerOwnForm } from '@/app/api/comments/own-form'
import { takeBack } from '@/lib/comments/own'

/** POST by which a writer takes their comment back for good. */
export const POST = (request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> =>
  answerOwnForm(request, params, z.unknown(), async ({ id, token }) => {
    await takeBack(token, id)
    return '/comment/removed'
  })
