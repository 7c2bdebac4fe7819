import { z } from 'zod'
import { answerScript } from '@/app/api/answer-script'
import { publishedAddendum } from '@/lib/addenda/input'
import { publishAddendum, withdrawAddendum } from '@/lib/addenda/publishing'
import { idParam } from '@/lib/web/params'

interface Context {
  params: Promise<{ id: string; number: string }>
}

/** POST { revision, change } → { number }, visible to readers at once. */
export const POST = async (request: Request, { params }: Context): Promise<Response> => {
  const { id, number } = await params
  return answerScript(request, publishedAddendum, async (actor, input) => ({
    number: await publishAddendum(actor, idParam(id) ?? 0, idParam(number) ?? 0, input),
  }))
}

/** DELETE: readers see it no more. */
export const DELETE = async (request: Request, { params }: Context): Promise<Response> => {
  const { id, number } = await params
  return answerScript(request, z.unknown(), async (actor) => {
    await withdrawAddendum(actor, idParam(id) ?? 0, idParam(number) ?? 0)
    return {}
  })
}
