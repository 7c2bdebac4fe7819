import { z } from 'zod'
import { answerForm } from '@/app/api/answer-form'
import { LONGEST_PASSWORD } from '@/lib/accounts/input'
import { confirmSecondStep } from '@/lib/accounts/second-step'
import { sendToTold } from '@/lib/web/told-once'

const PAGE = '/studio/account/second-step'

/** POST { code, password }: the authenticator's first code turns the second step on; the recovery codes are told once. */
export const POST = (request: Request): Promise<Response> =>
  answerForm(
    request,
    PAGE,
    z.object({ code: z.string().max(100), password: z.string().max(LONGEST_PASSWORD) }),
    async (actor, { code, password }) => sendToTold(PAGE, { codes: await confirmSecondStep(actor, code, password) }),
  )
