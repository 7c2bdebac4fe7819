import { z } from 'zod'
import { answerForm } from '@/app/api/answer-form'
import { unpublish } from '@/lib/articles/withdrawing'
import { idParam } from '@/lib/web/params'

interface Context {
  params: Promise<{ id: string }>
}

/** POST of the form below the editor: readers see the article no more. */
export const POST = async (request: Request, { params }: Context): Promise<Response> => {
  const id = idParam((await params).id) ?? 0
  return answerForm(request, `/studio/articles/${id}`, z.object({}), async (actor) => {
    await unpublish(actor, id)
    return `/studio/articles/${id}?done=1`
  })
}
