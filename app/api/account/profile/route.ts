import { answerForm } from '@/app/api/answer-form'
import { profile } from '@/lib/accounts/input'
import { changeProfile } from '@/lib/accounts/profile'

/** POST of a member's own name and address. */
export const POST = (request: Request): Promise<Response> =>
  answerForm(request, '/studio/account', profile, async (actor, input) => {
    await changeProfile(actor, input)
    return '/studio/account?done=1'
  })
