import { sayElsewhere } from '@/app/api/say'
import { signOutHere } from '@/lib/auth/session'
import { formOf, ownPath, sendTo } from '@/lib/web/forms'
import { unmarkMember } from '@/lib/web/member-mark'

/** POST: ends the session of this browser, and goes back to where it was as a reader. */
export async function POST(request: Request): Promise<Response> {
  const form = await formOf(request)
  if (!form) return sayElsewhere(request)
  await signOutHere()
  return sendTo(form.to === undefined ? '/' : ownPath(form.to), [unmarkMember()])
}
