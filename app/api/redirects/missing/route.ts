import { z } from 'zod'
import { answerForm } from '@/app/api/answer-form'
import { forgetMissing } from '@/lib/addresses/missing'

/** POST of a button of the list of missing paths: puts one out of sight. */
export const POST = (request: Request): Promise<Response> =>
  answerForm(request, '/studio/redirects/missing', z.object({ path: z.string() }), async (actor, { path }) => {
    await forgetMissing(actor, path)
    return '/studio/redirects/missing'
  })
