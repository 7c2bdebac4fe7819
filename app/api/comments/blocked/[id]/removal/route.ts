import { z } from 'zod'
import { answerForm } from '@/app/api/answer-form'
import { unblockSender } from '@/lib/comments/blocked-senders'
import { BLOCKED } from '@/lib/comments/moderation-input'
import { idParam } from '@/lib/web/params'

/** POST that lets a sender be judged like everybody again. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const id = idParam((await params).id) ?? 0
  return answerForm(request, BLOCKED, z.object({}), async (actor) => {
    await unblockSender(actor, id)
    return `${BLOCKED}?done=1`
  })
}
