import { z } from 'zod'
import { answerForm } from '@/app/api/answer-form'
import { removePasskey } from '@/lib/accounts/passkeys'

const PAGE = '/studio/account/passkeys'

/** POST { passkey }: forgets it. */
export const POST = (request: Request): Promise<Response> =>
  answerForm(request, PAGE, z.object({ passkey: z.string().max(2000) }), async (actor, { passkey }) => {
    await removePasskey(actor, passkey)
    return `${PAGE}?done=removed`
  })
