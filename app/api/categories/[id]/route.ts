import { answerForm } from '@/app/api/answer-form'
import { changeCategory } from '@/lib/categories/arranging'
import { categoryInput } from '@/lib/categories/input'
import { idParam } from '@/lib/web/params'

interface Context {
  params: Promise<{ id: string }>
}

/** POST of a category's form: says something else of it. */
export const POST = async (request: Request, { params }: Context): Promise<Response> => {
  const id = idParam((await params).id) ?? 0
  return answerForm(request, `/studio/categories/${id}`, categoryInput, async (actor, input) => {
    await changeCategory(actor, id, input)
    return '/studio/categories?done=1'
  })
}
