import { z } from 'zod'
import { answerForm } from '@/app/api/answer-form'
import { LONGEST_PASSWORD } from '@/lib/accounts/input'
import { renewRecoveryCodes } from '@/lib/accounts/second-step'
import { sendToTold } from '@/lib/web/told-once'

const PAGE = '/studio/account/second-step'

/** POST { password }: new recovery codes in place of the former, told once. */
export const POST = (request: Request): Promise<Response> =>
  answerForm(request, PAGE, z.object({ password: z.string().max(LONGEST_PASSWORD) }), async (actor, { password }) =>
    sendToTold(PAGE, { codes: await renewRecoveryCodes(actor, password) }),
  )
