import 'server-only'
import type { z } from 'zod'
import type { MemberActor } from '@/lib/auth/actor'
import { Conflict, Forbidden, NotFound, Refusal, SignInNeeded, TooMany, Unavailable } from '@/lib/errors'
import { type Language, sentenceOf } from '@/lib/i18n/translator'
import { site } from '@/lib/settings/queries'
import { errorsOf } from '@/lib/web/forms'
import { speakerOf } from '@/lib/web/speaker'

/** What a refused question of a script of ours is answered with: one sentence, or one for each field. */
export interface Refused {
  error: string
  fields?: Record<string, string>
}

/**
 * Answers a script of the studio: JSON in, JSON out. Who is speaking is asked here, what they may do in the verb.
 * @param act what is done with what passed the schema; a refusal of it becomes its sentence and status
 */
export async function answerScript<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  act: (actor: MemberActor, input: z.infer<Schema>) => Promise<object>,
): Promise<Response> {
  return answerMember(request, async (actor, language) => {
    const input = schema.safeParse(await request.json().catch(() => null))
    if (input.success) return answer(await act(actor, input.data), 200)
    const fields = Object.entries(errorsOf(input.error)).map(
      ([name, key]) => [name, sentenceOf(key, language)] as const,
    )
    return answer({ error: fields[0]?.[1] ?? '', fields: Object.fromEntries(fields) } satisfies Refused, 422)
  })
}

/** Answers a script that sends anything: who is speaking is asked here, and a refusal becomes its sentence and status. */
export async function answerMember(
  request: Request,
  act: (actor: MemberActor, language: Language) => Promise<Response>,
): Promise<Response> {
  const { language } = await site()
  try {
    return await act(await speakerOf(request), language)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const told = 'told' in error ? (error.told as object) : {}
    return answer({ error: sentenceOf(error.said, language), ...told }, statusOf(error))
  }
}

function statusOf(refusal: Refusal): number {
  if (refusal instanceof SignInNeeded) return 401
  if (refusal instanceof Forbidden) return 403
  if (refusal instanceof NotFound) return 404
  if (refusal instanceof TooMany) return 429
  if (refusal instanceof Unavailable) return 503
  return refusal instanceof Conflict ? 409 : 400
}

/** JSON that nobody keeps. */
export const answer = (body: object, status: number) =>
  Response.json(body, { status, headers: { 'cache-control': 'no-store' } })
