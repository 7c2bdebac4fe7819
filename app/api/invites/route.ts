import { newMember } from '@/lib/accounts/input'
import { deviceOf } from '@/lib/auth/device'
import { letIn } from '@/lib/auth/session'
import { newSession } from '@/lib/auth/sessions'
import { Refusal } from '@/lib/errors'
import { join } from '@/lib/settings/founding'
import { settings } from '@/lib/settings/input'
import { errorsOf, formOf, sendBack, sendTo } from '@/lib/web/forms'
import { markMember } from '@/lib/web/member-mark'

const blogFields = settings.pick({ title: true, language: true, timeZone: true }).partial()

/** POST of an invite's form: makes a member, signed in; the first one also names the blog. Back to the form with sentences else. */
export async function POST(request: Request): Promise<Response> {
  const form = await formOf(request)
  if (!form) return new Response('This form is not of this blog.\n', { status: 403 })
  const { token = '' } = form
  const again = `/invite/${encodeURIComponent(token)}`
  const [member, blog] = [newMember.safeParse(form), blogFields.safeParse(form)]
  if (!member.success || !blog.success) {
    const errors = { ...(blog.error && errorsOf(blog.error)), ...(member.error && errorsOf(member.error)) }
    return sendBack(again, { errors, values: form })
  }
  try {
    const { id } = await join(token, member.data, blog.data)
    const device = deviceOf(request.headers).name
    await letIn(await newSession(id, { trusted: true, device }))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return sendBack(again, { errors: { form: error.said }, values: form })
  }
  return sendTo('/studio', [markMember(true)])
}
