import { newPassword } from '@/lib/accounts/input'
import { resetPassword } from '@/lib/accounts/resetting'
import { Refusal } from '@/lib/errors'
import { errorsOf, formOf, sendBack, sendTo } from '@/lib/web/forms'

/** POST of a reset link's form: sets the password, and on to signing in with it; back to the form with a sentence else. */
export async function POST(request: Request): Promise<Response> {
  const form = await formOf(request)
  if (!form) return new Response('This form is not of this blog.\n', { status: 403 })
  const { token = '' } = form
  const back = `/reset/${encodeURIComponent(token)}`
  const given = newPassword.safeParse(form)
  if (!given.success) return sendBack(back, { errors: errorsOf(given.error), values: {} })
  try {
    await resetPassword(token, given.data.password)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return sendBack(back, { errors: { form: error.said }, values: {} })
  }
  return sendTo('/sign-in?changed=1')
}
