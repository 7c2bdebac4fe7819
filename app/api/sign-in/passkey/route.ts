import type { AuthenticationResponseJSON } from '@simplewebauthn/server'
import { z } from 'zod'
import { answer } from '@/app/api/answer-script'
import { deviceOf } from '@/lib/auth/device'
import { enterByPasskey } from '@/lib/auth/passkeys'
import { letIn } from '@/lib/auth/session'
import { translator } from '@/lib/i18n/translator'
import { site } from '@/lib/settings/queries'
import { isOwnForm } from '@/lib/web/forms'
import { markMember } from '@/lib/web/member-mark'

/** The rest of it is looked at by the library that checks the signature. */
const signed = z.custom<AuthenticationResponseJSON>(
  (value) => z.looseObject({ id: z.string() }).safeParse(value).success,
)
const entry = z.object({ kept: z.string().max(2000), response: signed, trusted: z.boolean() })

/** POST { kept, response, trusted }: signs in by the passkey that answered; 401 with a sentence else. */
export async function POST(request: Request): Promise<Response> {
  const t = translator((await site()).language)
  if (!isOwnForm(request)) return answer({ error: t('web.elsewhere') }, 403)
  const given = entry.safeParse(await request.json().catch(() => null))
  if (!given.success) return answer({ error: t('passkeys.refused') }, 422)
  const { response, kept, trusted } = given.data
  const secret = await enterByPasskey(response, kept, { trusted, device: deviceOf(request.headers) })
  if (secret === null) return answer({ error: t('passkeys.refused') }, 401)
  await letIn(secret)
  return Response.json({}, { headers: [['cache-control', 'no-store'], markMember(trusted)] })
}
