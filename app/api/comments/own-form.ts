import 'server-only'
import { senderOf } from '@/app/api/comments/sender'
import { keepRefused } from '@/lib/comments/refused'
import { NotFound, Refusal } from '@/lib/errors'
import { type FormState, formOf, sendTo } from '@/lib/web/forms'

/** A comment of somebody's own, as the form about it tells: by the secret in it, or in the browser's cookie. */
export interface OwnForm {
  id: number
  token: string
  values: FormState['values']
}

/**
 * Answers a writer's form about a comment of theirs.
 * @param act what is done; answers where to go on to, or what is wrong by field
 */
export async function answerOwnForm(
  request: Request,
  params: Promise<{ id: string }>,
  act: (form: OwnForm) => Promise<string | FormState['errors']>,
): Promise<Response> {
  const values = await formOf(request)
  if (!values) return new Response('This form is not of this blog.\n', { status: 403 })
  const { id } = await params
  const { token: cookie, network } = senderOf(request)
  const back = values.token ? `/comment/${id}/waiting/${encodeURIComponent(values.token)}` : `/comment/${id}/own`
  const sendAgain = async (errors: FormState['errors']) => {
    const again = await keepRefused(network, { errors, values })
    return sendTo(again === null ? back : `${back}?again=${again}`)
  }
  try {
    const token = values.token || cookie
    if (!token || !/^\d{1,9}$/.test(id)) throw new NotFound('comments.missing')
    const done = await act({ id: Number(id), token, values })
    return typeof done === 'string' ? sendTo(done) : await sendAgain(done)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return sendAgain({ form: error.said })
  }
}
