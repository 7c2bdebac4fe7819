import { z } from 'zod'
import { answerForm } from '@/app/api/answer-form'
import { revokeAccessToken } from '@/lib/accounts/access-tokens'
import { idParam } from '@/lib/web/params'

const PAGE = '/studio/account/tokens'

/** POST: ends the token. */
export const POST = async (request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> => {
  const id = idParam((await params).id) ?? 0
  return answerForm(request, PAGE, z.unknown(), async (actor) => {
    await revokeAccessToken(actor, id)
    return `${PAGE}?done=1`
  })
}
