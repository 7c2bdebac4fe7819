import { answerForm } from '@/app/api/answer-form'
import { shiftCategory } from '@/lib/categories/arranging'
import { directionInput } from '@/lib/categories/input'
import { idParam } from '@/lib/web/params'

interface Context {
  params: Promise<{ id: string }>
}

/** POST of a button of the tree: one place up or down. */
export const POST = async (request: Request, { params }: Context): Promise<Response> => {
  const id = idParam((await params).id) ?? 0
  return answerForm(request, '/studio/categories', directionInput, async (actor, { direction }) => {
    await shiftCategory(actor, id, direction)
    return `/studio/categories?moved=${id}-${direction}`
  })
}
