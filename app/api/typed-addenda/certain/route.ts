import { z } from 'zod'
import { answerForm } from '@/app/api/answer-form'
import { acceptCertain } from '@/lib/transfer/accepting'

/** POST: those whose day is certain are accepted all at once. */
export const POST = (request: Request): Promise<Response> =>
  answerForm(request, '/studio/review/addenda', z.object({}), async (actor) => {
    const { addenda, articles, drafted } = await acceptCertain(actor)
    return `/studio/review/addenda?accepted=${addenda}-${articles}-${drafted}`
  })
