import { goThrough } from '@/app/api/sign-in/go-through'
import { deviceOf } from '@/lib/auth/device'
import { enterByPassword } from '@/lib/auth/entering'
import { Refusal } from '@/lib/errors'
import type { Said } from '@/lib/i18n/translator'
import { formOf, ownPath, sendBack } from '@/lib/web/forms'

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
    return await goThrough(entrance, { to, trusted })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return again(error.said)
  }
}
