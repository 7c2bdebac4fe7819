import { z } from 'zod'
import { answerForm } from '@/app/api/answer-form'
import { replaceInDrafts } from '@/lib/articles/replacing'
import { LONGEST_MEDIA_NAME } from '@/lib/media/input'
import { sendBack } from '@/lib/web/forms'
import { idParam } from '@/lib/web/params'

interface Context {
  params: Promise<{ id: string }>
}

/** POST of a file's form with another file: puts it into the drafts of the articles that use this one, and leads to it. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const id = idParam((await params).id) ?? 0
  const page = `/studio/media/${id}`
  return answerForm(
    request,
    page,
    z.unknown(),
    async (actor, _, form) => {
      const file = form.get('file')
      if (!(file instanceof File) || file.size === 0) return page
      const bytes = new Uint8Array(await file.arrayBuffer())
      const name = file.name.slice(0, LONGEST_MEDIA_NAME)
      const { media, drafts } = await replaceInDrafts(actor, id, bytes, name)
      return `/studio/media/${media.id}?replaced=${drafts}`
    },
    (path, { errors }) => sendBack(path, { errors: { file: errors.form ?? '' }, values: {} }),
  )
}
