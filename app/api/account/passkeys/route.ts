import type { RegistrationResponseJSON } from '@simplewebauthn/server'
import { z } from 'zod'
import { answerScript } from '@/app/api/answer-script'
import { passkeyName } from '@/lib/accounts/input'
import { addPasskey } from '@/lib/accounts/passkeys'

/** The rest of it is looked at by the library that checks the signature. */
const made = z.custom<RegistrationResponseJSON>((value) => z.looseObject({ id: z.string() }).safeParse(value).success)

/** POST { name, kept, response }: takes the passkey that the browser made. */
export const POST = (request: Request): Promise<Response> =>
  answerScript(
    request,
    z.object({ name: passkeyName, kept: z.string().max(2000), response: made }),
    async (actor, input) => {
      await addPasskey(actor, input)
      return {}
    },
  )
