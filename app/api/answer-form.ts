import 'server-only'
import type { z } from 'zod'
import type { MemberActor } from '@/lib/auth/actor'
import { currentActor } from '@/lib/auth/session'
import { Refusal } from '@/lib/errors'
import { errorsOf, type FormState, formOf, sendBack, sendTo } from '@/lib/web/forms'

/**
 * Answers a plain form of the studio. Who is speaking is asked here, what they may do in the verb.
 * @param back where the form stands: after a refusal it is shown again, with sentences and what was typed
 * @param act what is done with what passed the schema; answers the path to go on to, or how to go there
 * @param sendAgain where a cookie is too small for what is typed
 */
export async function answerForm<Schema extends z.ZodType>(
  request: Request,
  back: string,
  schema: Schema,
  act: (actor: MemberActor, input: z.infer<Schema>) => Promise<string | Response>,
  sendAgain: (path: string, state: FormState) => Response | Promise<Response> = sendBack,
): Promise<Response> {
  const form = await formOf(request)
  if (!form) return new Response('This form is not of this blog.\n', { status: 403 })
  const actor = await currentActor()
  if (actor.kind !== 'member') return sendTo(`/sign-in?to=${encodeURIComponent(back)}`)
  const input = schema.safeParse(form)
  if (!input.success) return sendAgain(back, { errors: errorsOf(input.error), values: form })
  try {
    const next = await act(actor, input.data)
    return typeof next === 'string' ? sendTo(next) : next
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return sendAgain(back, { errors: { form: error.said }, values: form })
  }
}
