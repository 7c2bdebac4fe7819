import { z } from 'zod'
import { answerForm } from '@/app/api/answer-form'
import { removeRedirect } from '@/lib/addresses/redirecting'
import { idParam } from '@/lib/web/params'

interface Context {
  params: Promise<{ id: string }>
}

/** POST of a button of the list: takes a redirect away that was added by hand. */
export const POST = async (request: Request, { params }: Context): Promise<Response> => {
  const id = idParam((await params).id) ?? 0
  return answerForm(request, '/studio/redirects', z.object({}), async (actor) => {
    await removeRedirect(actor, id)
    return '/studio/redirects?done=1'
  })
}
