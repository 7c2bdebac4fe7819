import { answerForm } from '@/app/api/answer-form'
import { addCategory } from '@/lib/categories/arranging'
import { categoryInput } from '@/lib/categories/input'

/** POST of the studio's form: adds a category. */
export const POST = (request: Request): Promise<Response> =>
  answerForm(request, '/studio/categories', categoryInput, async (actor, input) => {
    await addCategory(actor, input)
    return '/studio/categories?done=1'
  })
