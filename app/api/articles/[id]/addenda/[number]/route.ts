import { z } from 'zod'
import { answerScript } from '@/app/api/answer-script'
import { discardAddendum, saveAddendum } from '@/lib/addenda/drafting'
import { savedAddendum } from '@/lib/addenda/input'
import { idParam } from '@/lib/web/params'

interface Context {
  params: Promise<{ id: string; number: string }>
}

/** PUT the words and the revision that they were typed upon → { revision }; 409 with { stored } when somebody else saved meanwhile. */
export const PUT = async (request: Request, { params }: Context): Promise<Response> => {
  const { id, number } = await params
  return answerScript(request, savedAddendum, async (actor, input) => ({
    revision: await saveAddendum(actor, idParam(id) ?? 0, idParam(number) ?? 0, input),
  }))
}

/** DELETE: back to what is published; what never was is gone. */
export const DELETE = async (request: Request, { params }: Context): Promise<Response> => {
  const { id, number } = await params
  return answerScript(request, z.unknown(), async (actor) => {
    await discardAddendum(actor, idParam(id) ?? 0, idParam(number) ?? 0)
    return {}
  })
}
