import { z } from 'zod'
import { answerScript } from '@/app/api/answer-script'
import { startAddendum } from '@/lib/addenda/drafting'
import { addendumKey } from '@/lib/addenda/input'
import { idParam } from '@/lib/web/params'

interface Context {
  params: Promise<{ id: string }>
}

/** POST { key } begins an addendum → { number, revision }, the same for the same key. */
export const POST = async (request: Request, { params }: Context): Promise<Response> => {
  const id = idParam((await params).id) ?? 0
  return answerScript(request, z.object({ key: addendumKey }), async (actor, { key }) => {
    const { number, revision } = await startAddendum(actor, id, key)
    return { number, revision }
  })
}
