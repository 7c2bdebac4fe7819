import { answerForm } from '@/app/api/answer-form'
import { passwordChange } from '@/lib/accounts/input'
import { changePassword } from '@/lib/accounts/profile'
import { currentSession } from '@/lib/auth/session'

/** POST of a member's new password: it ends their other sessions. */
export const POST = (request: Request): Promise<Response> =>
  answerForm(request, '/studio/account/password', passwordChange, async (actor, input) => {
    await changePassword(actor, input, (await currentSession())?.id ?? null)
    return '/studio/account/password?done=1'
  })
