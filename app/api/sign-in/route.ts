import { signInByForm } from '@/lib/auth/session'
import { formOf, ownPath, sendBack, sendTo } from '@/lib/web/forms'
import { markMember } from '@/lib/web/member-mark'

/** POST of the sign-in form: 303 to where the member wanted to go, or back to the form with a sentence. */
export async function POST(request: Request): Promise<Response> {
  const form = await formOf(request)
  if (!form) return new Response('This form is not of this blog.\n', { status: 403 })
  const to = ownPath(form.to)
  const refusal = await signInByForm(form)
  if (!refusal) return sendTo(to, markMember(form.trusted === 'on'))
  return sendBack(`/sign-in?to=${encodeURIComponent(to)}`, { errors: { form: refusal }, values: form })
}
