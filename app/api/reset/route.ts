import { answerAnybody } from '@/app/api/answer-form'
import { newPassword } from '@/lib/accounts/input'
import { resetPassword } from '@/lib/accounts/resetting'

/** POST of a reset link's form: sets the password, and on to signing in with it; back to the form with a sentence else. */
export const POST = (request: Request): Promise<Response> =>
  answerAnybody(
    request,
    ({ token = '' }) => `/reset/${encodeURIComponent(token)}`,
    newPassword,
    async ({ password }, { token = '' }) => {
      await resetPassword(token, password)
      return '/sign-in?changed=1'
    },
  )
