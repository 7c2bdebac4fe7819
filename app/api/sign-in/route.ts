import { z } from 'zod'
import { answerAnybody } from '@/app/api/answer-form'
import { goThrough } from '@/app/api/sign-in/go-through'
import { deviceOf } from '@/lib/auth/device'
import { enterByPassword } from '@/lib/auth/entering'
import { signInTo } from '@/lib/auth/ways-in'
import { Forbidden } from '@/lib/errors'
import { ownPath } from '@/lib/web/forms'

const form = z.object({
  email: z.string().default(''),
  password: z.string().default(''),
  trusted: z.string().optional(),
})

/** POST of the sign-in form: 303 to where the member wanted to go, to the second step, or back to the form with a sentence. */
export const POST = (request: Request): Promise<Response> =>
  answerAnybody(
    request,
    ({ to }) => signInTo(ownPath(to)),
    form,
    async ({ email, password, trusted: ticked }, { to }) => {
      const trusted = ticked === 'on'
      const entrance = await enterByPassword({ email, password, trusted }, deviceOf(request.headers))
      if (!entrance) throw new Forbidden('auth.refused')
      return goThrough(entrance, { to: ownPath(to), trusted })
    },
  )
