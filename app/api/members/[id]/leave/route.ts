import { z } from 'zod'
import { answerForm } from '@/app/api/answer-form'
import { endMembership } from '@/lib/accounts/membership'
import { idParam } from '@/lib/web/params'

const PAGE = '/studio/members'

/** POST: ends a membership; the articles stay. */
export const POST = async (request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> => {
  const id = idParam((await params).id) ?? 0
  return answerForm(request, PAGE, z.unknown(), async (actor) => {
    await endMembership(actor, id)
    return id === actor.id ? '/' : `${PAGE}?done=left`
  })
}
