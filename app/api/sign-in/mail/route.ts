import { after } from 'next/server'
import { z } from 'zod'
import { answerAnybody } from '@/app/api/answer-form'
import { askForLink, mailResetLink, mailSignInLink } from '@/lib/accounts/mailed-links'
import { deviceOf } from '@/lib/auth/device'
import { Conflict, Unavailable } from '@/lib/errors'
import { isMailSet } from '@/lib/mail/outbox'
import { site } from '@/lib/settings/queries'
import { ownPath } from '@/lib/web/forms'

const form = z.object({ email: z.string().default(''), wish: z.string().optional() })
const pageFor = (to: string | undefined) => `/sign-in/mail?to=${encodeURIComponent(ownPath(to))}`

/**
 * POST of the form that asks for a link by mail. Whether a member has the address is looked up after the answer: neither what it
 * says nor how long it takes tells.
 */
export const POST = (request: Request): Promise<Response> =>
  answerAnybody(
    request,
    ({ to }) => pageFor(to),
    form,
    async ({ email: typed, wish }, { to }) => {
      if (!isMailSet()) throw new Unavailable('mailedLink.notSet')
      const email = await askForLink(typed, deviceOf(request.headers))
      if (email === null) throw new Conflict('accounts.badEmail')
      const blog = await site()
      after(() => (wish === 'reset' ? mailResetLink(email, blog) : mailSignInLink(email, ownPath(to), blog)))
      return `${pageFor(to)}&sent=1`
    },
  )
