import { z } from 'zod'
import { answerForm } from '@/app/api/answer-form'
import { makePreviewLink } from '@/lib/articles/preview-links'
import { idParam } from '@/lib/web/params'

interface Context {
  params: Promise<{ id: string }>
}

/** POST: one more link that shows the draft for a week; it stands on the page that follows. */
export const POST = async (request: Request, { params }: Context): Promise<Response> => {
  const id = idParam((await params).id) ?? 0
  const page = `/studio/articles/${id}/preview`
  return answerForm(request, page, z.object({}), async (actor) => {
    await makePreviewLink(actor, id)
    return page
  })
}
