import { answerForm } from '@/app/api/answer-form'
import { listIn, withDone } from '@/app/api/comments/queue-address'
import { decide } from '@/lib/comments/moderating'
import { decisionForm } from '@/lib/comments/moderation-input'

/** POST of the queue: what becomes of the ticked comments, or of one. Leads back to the list it stood in. */
export async function POST(request: Request): Promise<Response> {
  return answerForm(request, await listIn(request), decisionForm, async (actor, { ids, decision, list, from }) => {
    await decide(actor, ids, decision)
    return withDone(list, { done: decision, ids: ids.join('.'), from })
  })
}
