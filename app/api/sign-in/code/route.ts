import { deviceOf } from '@/lib/auth/device'
import { enterBySecondStep } from '@/lib/auth/entering'
import { letIn } from '@/lib/auth/session'
import { Refusal } from '@/lib/errors'
import type { Said } from '@/lib/i18n/translator'
import { formOf, ownPath, sendBack, sendTo } from '@/lib/web/forms'
import { markMember } from '@/lib/web/member-mark'
import { dropProof, proofIn } from '@/lib/web/second-step-cookie'

/** POST of the second step's form: 303 to where the member wanted to go, or back with a sentence. */
export async function POST(request: Request): Promise<Response> {
  const form = await formOf(request)
  if (!form) return new Response('This form is not of this blog.\n', { status: 403 })
  const to = ownPath(form.to)
  const query = `?to=${encodeURIComponent(to)}`
  const again = (page: string, refusal: Said) => sendBack(page + query, { errors: { form: refusal }, values: {} })
  try {
    const entered = await enterBySecondStep(proofIn(request.headers), form.code ?? '', deviceOf(request.headers))
    if (!entered) return again('/sign-in', 'secondStep.late')
    if (entered === 'wrong') return again('/sign-in/code', 'secondStep.wrongCode')
    await letIn(entered.secret)
    return sendTo(to, [dropProof(), markMember(entered.trusted)])
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return again('/sign-in/code', error.said)
  }
}
