import { z } from 'zod'
import { answerForm } from '@/app/api/answer-form'
import { LONGEST_PASSWORD } from '@/lib/accounts/input'
import { endSecondStep } from '@/lib/accounts/second-step'

const PAGE = '/studio/account/second-step'

/** POST { password }: from now on the password alone is asked. */
export const POST = (request: Request): Promise<Response> =>
  answerForm(request, PAGE, z.object({ password: z.string().max(LONGEST_PASSWORD) }), async (actor, { password }) => {
    await endSecondStep(actor, password)
    return `${PAGE}?done=1`
  })
