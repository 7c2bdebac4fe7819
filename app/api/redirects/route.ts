import { answerForm } from '@/app/api/answer-form'
import { redirectInput } from '@/lib/addresses/input'
import { addRedirect } from '@/lib/addresses/redirecting'

/** POST of the studio's form: leads readers from one address to another. */
export const POST = (request: Request): Promise<Response> =>
  answerForm(request, '/studio/redirects', redirectInput, async (actor, input) => {
    await addRedirect(actor, input)
    return '/studio/redirects?done=1'
  })
