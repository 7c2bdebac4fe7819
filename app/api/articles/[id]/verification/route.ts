import { z } from 'zod'
import { answerForm } from '@/app/api/answer-form'
import { verify } from '@/lib/articles/reviewing'
import { ownPath } from '@/lib/web/forms'
import { idParam } from '@/lib/web/params'

interface Context {
  params: Promise<{ id: string }>
}

/** POST of the review list: the article holds today. */
export const POST = async (request: Request, { params }: Context): Promise<Response> => {
  const id = idParam((await params).id) ?? 0
  const form = z.object({ back: z.string().default('/studio/review') })
  return answerForm(request, '/studio/review', form, async (actor, { back }) => {
    await verify(actor, id)
    return ownPath(back)
  })
}
