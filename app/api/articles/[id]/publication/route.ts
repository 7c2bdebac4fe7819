import { z } from 'zod'
import { answerScript } from '@/app/api/answer-script'
import { publishInput } from '@/lib/articles/input'
import { publish } from '@/lib/articles/publishing'
import { bin, unpublish } from '@/lib/articles/withdrawing'
import { idParam } from '@/lib/web/params'

interface Context {
  params: Promise<{ id: string }>
}

/** POST what the author says when publishing → { path, publishedAt, version }. */
export const POST = async (request: Request, { params }: Context): Promise<Response> => {
  const id = idParam((await params).id) ?? 0
  return answerScript(request, publishInput, (actor, input) => publish(actor, id, input))
}

/** DELETE { bin? }: readers see it no more; with `bin` it goes into the bin. */
export const DELETE = async (request: Request, { params }: Context): Promise<Response> => {
  const id = idParam((await params).id) ?? 0
  return answerScript(request, z.object({ bin: z.boolean().default(false) }), async (actor, input) => {
    await (input.bin ? bin : unpublish)(actor, id)
    return {}
  })
}
