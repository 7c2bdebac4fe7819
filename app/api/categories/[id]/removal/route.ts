import { z } from 'zod'
import { answerForm } from '@/app/api/answer-form'
import { removeCategory } from '@/lib/categories/merging'
import { idParam } from '@/lib/web/params'

interface Context {
  params: Promise<{ id: string }>
}

/** POST of a category's form: removes it, when it is empty. */
export const POST = async (request: Request, { params }: Context): Promise<Response> => {
  const id = idParam((await params).id) ?? 0
  return answerForm(request, `/studio/categories/${id}`, z.object({}), async (actor) => {
    await removeCategory(actor, id)
    return '/studio/categories?done=1'
  })
}
