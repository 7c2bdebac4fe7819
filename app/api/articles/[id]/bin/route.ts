import { answerForm } from '@/app/api/answer-form'
import { binInput } from '@/lib/articles/input'
import { bin } from '@/lib/articles/withdrawing'
import { idParam } from '@/lib/web/params'

interface Context {
  params: Promise<{ id: string }>
}

/** POST of the form below the editor: the article goes into the bin, out of which it can be taken again. */
export const POST = async (request: Request, { params }: Context): Promise<Response> => {
  const id = idParam((await params).id) ?? 0
  return answerForm(request, `/studio/articles/${id}`, binInput, async (actor, input) => {
    await bin(actor, id, input)
    return '/studio?filter=deleted&done=1'
  })
}
