import { answerAnybody } from '@/app/api/answer-form'
import { newMember } from '@/lib/accounts/input'
import { deviceOf } from '@/lib/auth/device'
import { letIn } from '@/lib/auth/session'
import { newSession } from '@/lib/auth/sessions'
import { join } from '@/lib/settings/founding'
import { settings } from '@/lib/settings/input'
import { sendTo } from '@/lib/web/forms'
import { markMember } from '@/lib/web/member-mark'

const invited = newMember.and(settings.pick({ title: true, language: true, timeZone: true }).partial())

/** POST of an invite's form: makes a member, signed in; the first one also names the blog. Back to the form with sentences else. */
export const POST = (request: Request): Promise<Response> =>
  answerAnybody(
    request,
    ({ token = '' }) => `/invite/${encodeURIComponent(token)}`,
    invited,
    async ({ name, email, password, ...blog }, { token = '' }) => {
      const { id } = await join(token, { name, email, password }, blog)
      const device = deviceOf(request.headers).name
      await letIn(await newSession(id, { trusted: true, device }))
      return sendTo('/studio', [markMember(true)])
    },
  )
