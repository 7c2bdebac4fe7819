import { answerForm } from '@/app/api/answer-form'
import { roleInput } from '@/lib/accounts/input'
import { changeRole } from '@/lib/accounts/membership'
import { idParam } from '@/lib/web/params'

const PAGE = '/studio/members'

/** POST { role }: gives a member another role. */
export const POST = async (request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> => {
  const id = idParam((await params).id) ?? 0
  return answerForm(request, PAGE, roleInput, async (actor, { role }) => {
    await changeRole(actor, id, role)
    return id === actor.id && role !== 'owner' ? '/studio' : `${PAGE}?done=role`
  })
}
