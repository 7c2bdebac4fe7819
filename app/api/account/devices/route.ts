import { z } from 'zod'
import { answerForm } from '@/app/api/answer-form'
import { endOtherSessions, endOwnSession } from '@/lib/accounts/own-sessions'
import { currentSession } from '@/lib/auth/session'

const devicesForm = z.object({ session: z.string().max(100).optional() })

/** POST { session }: ends that session of the member's; without it, all but the one that asks. */
export const POST = (request: Request): Promise<Response> =>
  answerForm(request, '/studio/account/devices', devicesForm, async (actor, { session }) => {
    if (session === undefined) await endOtherSessions(actor, (await currentSession())?.id ?? null)
    else await endOwnSession(actor, session)
    return '/studio/account/devices?done=1'
  })
