import { z } from 'zod'
import { answerForm } from '@/app/api/answer-form'
import { restoreVersion } from '@/lib/articles/versions'
import { idParam } from '@/lib/web/params'

interface Context {
  params: Promise<{ id: string }>
}

const form = z.object({ number: z.coerce.number().int().min(1), revision: z.coerce.number().int().min(0) })

/** POST of the form beside a version: its words become the draft, which the editor shows. */
export const POST = async (request: Request, { params }: Context): Promise<Response> => {
  const id = idParam((await params).id) ?? 0
  return answerForm(request, `/studio/articles/${id}/versions`, form, async (actor, input) => {
    await restoreVersion(actor, id, input)
    return `/studio/articles/${id}`
  })
}
