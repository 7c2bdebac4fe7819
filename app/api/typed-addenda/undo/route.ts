import { z } from 'zod'
import { answerForm } from '@/app/api/answer-form'
import { undoAcceptance } from '@/lib/transfer/undoing'

/** POST: what was accepted together is put back. */
export const POST = (request: Request): Promise<Response> =>
  answerForm(request, '/studio/review/addenda', z.object({ batch: z.string().max(64) }), async (actor, { batch }) => {
    const { undone, left } = await undoAcceptance(actor, batch)
    return `/studio/review/addenda?undone=${undone}-${left}`
  })
