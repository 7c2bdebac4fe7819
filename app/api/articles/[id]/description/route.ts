import { answerForm } from '@/app/api/answer-form'
import { describeArticle } from '@/lib/articles/describing'
import { descriptionInput } from '@/lib/articles/description-input'
import { idParam } from '@/lib/web/params'

interface Context {
  params: Promise<{ id: string }>
}

/** POST of an article's settings: what readers see of them is new with their next request. */
export const POST = async (request: Request, { params }: Context): Promise<Response> => {
  const id = idParam((await params).id) ?? 0
  const page = `/studio/articles/${id}/settings`
  return answerForm(request, page, descriptionInput, async (actor, input) => {
    await describeArticle(actor, id, input)
    return `${page}?done=1`
  })
}
