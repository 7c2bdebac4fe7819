import { answerForm } from '@/app/api/answer-form'
import { inviteInput } from '@/lib/accounts/input'
import { invite } from '@/lib/accounts/inviting'
import { siteUrl } from '@/lib/env'
import { sendToTold } from '@/lib/web/told-once'

const PAGE = '/studio/members'

/** POST { role, email? }: makes a link by which somebody becomes a member; it is told once. */
export const POST = (request: Request): Promise<Response> =>
  answerForm(request, PAGE, inviteInput, async (actor, { role, email }) =>
    sendToTold(PAGE, { what: 'invite', link: `${siteUrl()}/invite/${await invite(actor, role, email)}` }),
  )
