import { z } from 'zod'
import { answerScript } from '@/app/api/answer-script'
import { beAbsent, bePresent } from '@/lib/articles/presence'
import { idParam } from '@/lib/web/params'

interface Context {
  params: Promise<{ id: string }>
}

/** POST of an open editor, every now and then → { others }: who has the article open besides. */
export const POST = async (request: Request, { params }: Context): Promise<Response> => {
  const id = idParam((await params).id) ?? 0
  return answerScript(request, z.object({}), async (actor) => ({ others: await bePresent(actor, id) }))
}

/** DELETE: its editor was closed. */
export const DELETE = async (request: Request, { params }: Context): Promise<Response> => {
  const id = idParam((await params).id) ?? 0
  return answerScript(request, z.unknown(), async (actor) => {
    await beAbsent(actor, id)
    return {}
  })
}
