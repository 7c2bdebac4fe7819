import { z } from 'zod'
import { answerForm } from '@/app/api/answer-form'
import { revokeInvite } from '@/lib/accounts/inviting'
import { idParam } from '@/lib/web/params'

const PAGE = '/studio/members'

/** POST: takes the invite back. */
export const POST = async (request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> => {
  const id = idParam((await params).id) ?? 0
  return answerForm(request, PAGE, z.unknown(), async (actor) => {
    await revokeInvite(actor, id)
    return `${PAGE}?done=revoked`
  })
}
