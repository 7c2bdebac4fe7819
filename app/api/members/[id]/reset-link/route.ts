import { z } from 'zod'
import { answerForm } from '@/app/api/answer-form'
import { makeResetLink } from '@/lib/accounts/resetting'
import { siteUrl } from '@/lib/env'
import { idParam } from '@/lib/web/params'
import { sendToTold } from '@/lib/web/told-once'

const PAGE = '/studio/members'
const resetForm = z.object({ withoutSecondStep: z.literal('on').optional() })

/** POST { withoutSecondStep? }: makes a link by which a member sets a new password; it is told once. */
export const POST = async (request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> => {
  const id = idParam((await params).id) ?? 0
  return answerForm(request, PAGE, resetForm, async (actor, { withoutSecondStep }) => {
    const token = await makeResetLink(actor, id, { withoutSecondStep: withoutSecondStep === 'on' })
    return sendToTold(PAGE, { what: 'reset', link: `${siteUrl()}/reset/${token}` })
  })
}
