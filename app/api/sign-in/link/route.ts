import { goThrough } from '@/app/api/sign-in/go-through'
import { enterByLink } from '@/lib/accounts/mailed-links'
import { deviceOf } from '@/lib/auth/device'
import { Refusal } from '@/lib/errors'
import { formOf, sendBack } from '@/lib/web/forms'

/** POST of a mailed link's button: 303 to where the member wanted to go, to the second step, or back with a sentence. */
export async function POST(request: Request): Promise<Response> {
  const form = await formOf(request)
  if (!form) return new Response('This form is not of this blog.\n', { status: 403 })
  const { token = '' } = form
  const trusted = form.trusted === 'on'
  try {
    const { entrance, leadsTo } = await enterByLink(token, trusted, deviceOf(request.headers))
    return await goThrough(entrance, { to: leadsTo, trusted })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return sendBack(`/sign-in/link/${encodeURIComponent(token)}`, { errors: { form: error.said }, values: form })
  }
}
