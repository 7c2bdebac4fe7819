import { answerForm } from '@/app/api/answer-form'
import { makeAccessToken } from '@/lib/accounts/access-tokens'
import { tokenInput } from '@/lib/accounts/input'
import { sendToTold } from '@/lib/web/told-once'

const PAGE = '/studio/account/tokens'

/** POST { name, scope, days }: makes a token for a program; it is told once. */
export const POST = (request: Request): Promise<Response> =>
  answerForm(request, PAGE, tokenInput, async (actor, input) =>
    sendToTold(PAGE, { token: await makeAccessToken(actor, input) }),
  )
