import { z } from 'zod'
import { answerForm } from '@/app/api/answer-form'
import { QUEUE } from '@/lib/comments/moderation-input'
import { takeUp } from '@/lib/comments/taking-up'
import { idParam } from '@/lib/web/params'

/** POST that makes an addendum of a comment: leads to where it is written. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const id = idParam((await params).id) ?? 0
  return answerForm(request, QUEUE, z.object({}), async (actor) => {
    const { articleId, number } = await takeUp(actor, id)
    return `/studio/articles/${articleId}/addenda/${number}`
  })
}
