import { deviceOf } from '@/lib/auth/device'
import { enterByPassword } from '@/lib/auth/entering'
import { letIn } from '@/lib/auth/session'
import { Refusal } from '@/lib/errors'
import type { Said } from '@/lib/i18n/translator'
import { formOf, ownPath, sendBack, sendTo } from '@/lib/web/forms'
import { markMember } from '@/lib/web/member-mark'
import { keepProof } from '@/lib/web/second-step-cookie'

/** POST of the sign-in form: 303 to where the member wanted to go, to the second step, or back to the form with a sentence. */
export async function POST(request: Request): Promise<Response> {
  const form = await formOf(request)
  if (!form) return new Response('This form is not of this blog.\n', { status: 403 })
  const to = ownPath(form.to)
  const trusted = form.trusted === 'on'
  const query = `?to=${encodeURIComponent(to)}`
  const again = (refusal: Said) => sendBack(`/sign-in${query}`, { errors: { form: refusal }, values: form })
  try {
    const { email = '', password = '' } = form
    const entrance = await enterByPassword({ email, password, trusted }, deviceOf(request.headers))
    if (!entrance) return again('auth.refused')
    if (entrance.kind === 'secondStep') return sendTo(`/sign-in/code${query}`, [keepProof(entrance.proof)])
    await letIn(entrance.secret)
    return sendTo(to, markMember(trusted))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return again(error.said)
  }
}
