import { answerForm } from '@/app/api/answer-form'
import { listIn, withDone } from '@/app/api/comments/queue-address'
import { blockSender } from '@/lib/comments/blocked-senders'
import { listOnly } from '@/lib/comments/moderation-input'
import { idParam } from '@/lib/web/params'

/** POST after which nothing of this comment's sender is looked at any more. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const id = idParam((await params).id) ?? 0
  return answerForm(request, await listIn(request), listOnly, async (actor, { list }) => {
    await blockSender(actor, id)
    return withDone(list, { done: 'blocked' })
  })
}
