import { z } from 'zod'
import { answerForm } from '@/app/api/answer-form'
import { checkLinkAgain } from '@/lib/review/dead-links'
import { ownPath } from '@/lib/web/forms'
import { idParam } from '@/lib/web/params'

interface Context {
  params: Promise<{ id: string }>
}

/** POST of the review list: a link is checked again soon. */
export const POST = async (request: Request, { params }: Context): Promise<Response> => {
  const id = idParam((await params).id) ?? 0
  const form = z.object({ back: z.string().default('/studio/review') })
  return answerForm(request, '/studio/review', form, async (actor, { back }) => {
    await checkLinkAgain(actor, id)
    return ownPath(back)
  })
}
