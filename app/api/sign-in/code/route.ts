import { z } from 'zod'
import { answerAnybody } from '@/app/api/answer-form'
import { deviceOf } from '@/lib/auth/device'
import { enterBySecondStep } from '@/lib/auth/entering'
import { letIn } from '@/lib/auth/session'
import { codeTo, signInTo } from '@/lib/auth/ways-in'
import { Forbidden } from '@/lib/errors'
import { ownPath, sendBack, sendTo } from '@/lib/web/forms'
import { markMember } from '@/lib/web/member-mark'
import { dropProof, proofIn } from '@/lib/web/second-step-cookie'

/** POST of the second step's form: 303 to where the member wanted to go, or back with a sentence. */
export const POST = (request: Request): Promise<Response> =>
  answerAnybody(
    request,
    ({ to }) => codeTo(ownPath(to)),
    z.object({ code: z.string().default('') }),
    async ({ code }, { to: wanted }) => {
      const to = ownPath(wanted)
      const entered = await enterBySecondStep(proofIn(request.headers), code, deviceOf(request.headers))
      if (!entered) return sendBack(signInTo(to), { errors: { form: 'secondStep.late' }, values: {} })
      if (entered === 'wrong') throw new Forbidden('secondStep.wrongCode')
      await letIn(entered.secret)
      return sendTo(to, [dropProof(), markMember(entered.trusted)])
    },
  )
