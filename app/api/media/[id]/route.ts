import { answerForm } from '@/app/api/answer-form'
import { describeMedia } from '@/lib/media/describing'
import { mediaNotes } from '@/lib/media/input'
import { idParam } from '@/lib/web/params'

interface Context {
  params: Promise<{ id: string }>
}

/** POST of a file's form: what it is called, and what it shows. */
export const POST = async (request: Request, { params }: Context): Promise<Response> => {
  const id = idParam((await params).id) ?? 0
  return answerForm(request, `/studio/media/${id}`, mediaNotes, async (actor, notes) => {
    await describeMedia(actor, id, notes)
    return `/studio/media/${id}?done=1`
  })
}
