import { z } from 'zod'
import { answerForm } from '@/app/api/answer-form'
import { removeMedia } from '@/lib/media/removing'
import { idParam } from '@/lib/web/params'

interface Context {
  params: Promise<{ id: string }>
}

/** POST of a file's form: takes it out of the library, when nothing uses it. */
export const POST = async (request: Request, { params }: Context): Promise<Response> => {
  const id = idParam((await params).id) ?? 0
  return answerForm(request, `/studio/media/${id}`, z.object({}), async (actor) => {
    await removeMedia(actor, id)
    return '/studio/media?removed=1'
  })
}
