import { question } from '@/app/api/sign-in/openid/openid-cookie'
import { deviceOf } from '@/lib/auth/device'
import { enterByOpenId, keptQuestion } from '@/lib/auth/openid'
import { letIn } from '@/lib/auth/session'
import { signInTo } from '@/lib/auth/ways-in'
import { Refusal } from '@/lib/errors'
import { sendBack, sendTo } from '@/lib/web/forms'
import { markMember } from '@/lib/web/member-mark'

/**
 * GET by whoever comes back from the provider: 303 to where they wanted to go, or to signing in with a sentence. Nobody is let in by
 * an address alone: what their own browser kept has to fit it.
 */
export async function GET(request: Request): Promise<Response> {
  const kept = question.in(request.headers)
  const asked = keptQuestion(kept)
  try {
    const answer = new URL(request.url).searchParams
    await letIn(await enterByOpenId(answer, kept, deviceOf(request.headers)))
    const isTrusted = asked?.trusted ?? false
    return sendTo(asked?.to ?? '/studio', [question.drop(), markMember(isTrusted)])
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const back = sendBack(signInTo(asked?.to ?? '/studio'), {
      errors: { form: error.said },
      values: {},
    })
    back.headers.append(...question.drop())
    return back
  }
}
