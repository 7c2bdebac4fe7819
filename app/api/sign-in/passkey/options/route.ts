import { answer } from '@/app/api/answer-script'
import { passkeyQuestion } from '@/lib/auth/passkeys'
import { isOwnForm } from '@/lib/web/forms'

/** POST → { options, kept }: what the browser asks its passkeys with. */
export async function POST(request: Request): Promise<Response> {
  if (!isOwnForm(request)) return answer({ error: 'This was not sent from a page of this blog.' }, 403)
  return answer(await passkeyQuestion(), 200)
}
