import { z } from 'zod'
import { answerScript } from '@/app/api/answer-script'
import { passkeyOffer } from '@/lib/accounts/passkeys'
import { site } from '@/lib/settings/queries'

/** POST { password } → { options, kept }: what the browser makes a passkey with. */
export const POST = (request: Request): Promise<Response> =>
  answerScript(request, z.object({ password: z.string().max(1000) }), async (actor, { password }) =>
    passkeyOffer(actor, password, (await site()).title),
  )
