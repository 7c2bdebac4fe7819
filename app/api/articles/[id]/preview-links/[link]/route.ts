import { z } from 'zod'
import { answerForm } from '@/app/api/answer-form'
import { revokePreviewLink } from '@/lib/articles/preview-links'
import { idParam } from '@/lib/web/params'

interface Context {
  params: Promise<{ id: string; link: string }>
}

/** POST: this link shows nothing any more. */
export const POST = async (request: Request, { params }: Context): Promise<Response> => {
  const { id, link } = await params
  const page = `/studio/articles/${idParam(id) ?? 0}/preview`
  return answerForm(request, page, z.object({}), async (actor) => {
    await revokePreviewLink(actor, idParam(id) ?? 0, idParam(link) ?? 0)
    return page
  })
}
