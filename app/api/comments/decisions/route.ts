import { answerForm } from '@/app/api/answer-form'
import { listIn, withDone } from '@/app/api/comments/queue-address'
import { decide, decideAll } from '@/lib/comments/moderating'
import { decisionForm, queueFilterIn } from '@/lib/comments/moderation-input'

/** POST of the queue: what becomes of the ticked comments, of all that match, or of one. Leads back to the list it stood in. */
export async function POST(request: Request): Promise<Response> {
  return answerForm(request, await listIn(request), decisionForm, async (actor, { ids, all, decision, list }) => {
    const filter = queueFilterIn(Object.fromEntries(new URLSearchParams(list.split('?')[1])))
    const { decisionId, count } = await (all ? decideAll(actor, filter, decision) : decide(actor, ids, decision))
    return withDone(list, { done: decision, count: String(count), undo: String(decisionId ?? '') })
  })
}
