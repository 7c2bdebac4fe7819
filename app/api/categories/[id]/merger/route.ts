import { answerForm } from '@/app/api/answer-form'
import { mergerInput } from '@/lib/categories/input'
import { mergeCategory } from '@/lib/categories/merging'
import { idParam } from '@/lib/web/params'

interface Context {
  params: Promise<{ id: string }>
}

/** POST of a category's form: merges it into another. */
export const POST = async (request: Request, { params }: Context): Promise<Response> => {
  const id = idParam((await params).id) ?? 0
  return answerForm(request, `/studio/categories/${id}`, mergerInput, async (actor, { into }) => {
    await mergeCategory(actor, id, into)
    return '/studio/categories?done=1'
  })
}
