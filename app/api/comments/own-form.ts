import 'server-only'
import type { z } from 'zod'
import { answerAnybody } from '@/app/api/answer-form'
import { senderOf } from '@/app/api/comments/sender'
import { say } from '@/app/api/say'
import { keepRefused } from '@/lib/comments/refused'
import { NotFound } from '@/lib/errors'
import { sendTo } from '@/lib/web/forms'
import { idParam } from '@/lib/web/params'

/** A comment of somebody's own, and the secret of whoever wrote it: from the form, or from the browser's cookie. */
export interface OwnComment {
  id: number
  token: string
}

/**
 * Answers a writer's form about a comment of theirs.
 * @param act what is done with what passed the schema; answers where to go on to
 */
export async function answerOwnForm<Schema extends z.ZodType>(
  request: Request,
  params: Promise<{ id: string }>,
  schema: Schema,
  act: (comment: OwnComment, input: z.infer<Schema>) => Promise<string>,
): Promise<Response> {
  const { id } = await params
  const { token: cookie, network } = senderOf(request)
  return answerAnybody(
    request,
    ({ token }) => (token ? `/comment/${id}/waiting/${encodeURIComponent(token)}` : `/comment/${id}/own`),
    schema,
    async (input, typed) => {
      const [number, token] = [idParam(id), typed.token || cookie]
      if (!token || number === null) throw new NotFound('comments.missing')
      return act({ id: number, token }, input)
    },
    async (back, state) => {
      const again = await keepRefused(network, state)
      return again === null ? say(429, 'comments.flood', state.values.text) : sendTo(`${back}?again=${again}`)
    },
  )
}
