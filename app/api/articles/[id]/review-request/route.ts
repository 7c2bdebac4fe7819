import { z } from 'zod'
import { answerForm } from '@/app/api/answer-form'
import { askForReview } from '@/lib/articles/review-requests'
import { idParam } from '@/lib/web/params'

interface Context {
  params: Promise<{ id: string }>
}

const form = z.object({ asked: z.enum(['yes', 'no']) })

/** POST of a draft's settings: editors find it among those that wait for review, or do not any more. */
export const POST = async (request: Request, { params }: Context): Promise<Response> => {
  const id = idParam((await params).id) ?? 0
  const page = `/studio/articles/${id}/settings`
  return answerForm(request, page, form, async (actor, { asked }) => {
    await askForReview(actor, id, asked === 'yes')
    return `${page}?done=1`
  })
}
