import 'server-only'
import type { z } from 'zod'
import type { MemberActor } from '@/lib/auth/actor'
import { currentActor } from '@/lib/auth/session'
import { signInTo } from '@/lib/auth/ways-in'
import { Refusal } from '@/lib/errors'
import { errorsOf, type FormState, formDataOf, formOf, sendBack, sendTo, textsOf } from '@/lib/web/forms'
import { sayElsewhere } from './say'

type Typed = FormState['values']
/** Shows a refused form again. */
type SendAgain = (path: string, state: FormState) => Response | Promise<Response>

/**
 * Answers a plain form of the studio. Who is speaking is asked here, what they may do in the verb.
 * @param back where the form stands: after a refusal it is shown again, with sentences and what was typed
 * @param act what is done with what passed the schema, and with the files that came along; answers the path to go on to, or how to go there
 * @param sendAgain where a cookie is too small for what is typed
 */
export async function answerForm<Schema extends z.ZodType>(
  request: Request,
  back: string,
  schema: Schema,
  act: (actor: MemberActor, input: z.infer<Schema>, form: FormData) => Promise<string | Response>,
  sendAgain: SendAgain = sendBack,
): Promise<Response> {
  const form = await formDataOf(request)
  if (!form) return sayElsewhere(request)
  const actor = await currentActor()
  if (actor.kind !== 'member') return sendTo(signInTo(back))
  return answered(textsOf(form), back, schema, (input) => act(actor, input, form), sendAgain)
}

/**
 * Answers a form that anybody may send.
 * @param back where the form stands, as it tells by what it holds
 * @param act what is done with what passed the schema and with all that was typed
 */
export async function answerAnybody<Schema extends z.ZodType>(
  request: Request,
  back: (typed: Typed) => string,
  schema: Schema,
  act: (input: z.infer<Schema>, typed: Typed) => Promise<string | Response>,
  sendAgain: SendAgain = sendBack,
): Promise<Response> {
  const typed = await formOf(request)
  if (!typed) return sayElsewhere(request)
  return answered(typed, back(typed), schema, (input) => act(input, typed), sendAgain)
}

async function answered<Schema extends z.ZodType>(
  values: Typed,
  back: string,
  schema: Schema,
  act: (input: z.infer<Schema>) => Promise<string | Response>,
  sendAgain: SendAgain,
): Promise<Response> {
  const input = schema.safeParse(values)
  if (!input.success) return sendAgain(back, { errors: errorsOf(input.error), values })
  try {
    const next = await act(input.data)
    return typeof next === 'string' ? sendTo(next) : next
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return sendAgain(back, { errors: { form: error.said }, values })
  }
}
