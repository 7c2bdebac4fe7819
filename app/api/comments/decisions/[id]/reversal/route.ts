import { answerForm } from '@/app/api/answer-form'
import { listIn, withDone } from '@/app/api/comments/queue-address'
import { undoDecision } from '@/lib/comments/moderating'
import { listOnly } from '@/lib/comments/moderation-input'
import { idParam } from '@/lib/web/params'

/** POST that takes a decision back, and offers to take that back in turn. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const id = idParam((await params).id) ?? 0
  return answerForm(request, await listIn(request), listOnly, async (actor, { list }) => {
    const { decision, decisionId, count } = await undoDecision(actor, id)
    return withDone(list, { done: decision, count: String(count), undo: String(decisionId ?? '') })
  })
}
