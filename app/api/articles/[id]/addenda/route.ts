import { z } from 'zod'
import { answerScript } from '@/app/api/answer-script'
import { append, withdrawAddendum } from '@/lib/addenda/appending'
import { addendumInput } from '@/lib/addenda/input'
import { idParam } from '@/lib/web/feed-answer'

interface Context {
  params: Promise<{ id: string }>
}

/** POST what is appended → { number }, visible to readers at once. */
export const POST = async (request: Request, { params }: Context): Promise<Response> => {
  const id = idParam((await params).id) ?? 0
  return answerScript(request, addendumInput, async (actor, input) => ({ number: await append(actor, id, input) }))
}

/** DELETE { number }: readers see it no more. */
export const DELETE = async (request: Request, { params }: Context): Promise<Response> => {
  const id = idParam((await params).id) ?? 0
  return answerScript(request, z.object({ number: z.number().int().min(1) }), async (actor, { number }) => {
    await withdrawAddendum(actor, id, number)
    return {}
  })
}
