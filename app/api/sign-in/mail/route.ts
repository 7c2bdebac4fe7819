import { after } from 'next/server'
import { askForLink, mailResetLink, mailSignInLink } from '@/lib/accounts/mailed-links'
import { deviceOf } from '@/lib/auth/device'
import { Refusal } from '@/lib/errors'
import type { Said } from '@/lib/i18n/translator'
import { isMailSet } from '@/lib/mail/outbox'
import { site } from '@/lib/settings/queries'
import { formOf, ownPath, sendBack, sendTo } from '@/lib/web/forms'

/**
 * POST of the form that asks for a link by mail. Whether a member has the address is looked up after the answer: neither what it
 * says nor how long it takes tells.
 */
export async function POST(request: Request): Promise<Response> {
  const form = await formOf(request)
  if (!form) return new Response('This form is not of this blog.\n', { status: 403 })
  const to = ownPath(form.to)
  const page = `/sign-in/mail?to=${encodeURIComponent(to)}`
  const again = (refusal: Said) => sendBack(page, { errors: { form: refusal }, values: form })
  if (!isMailSet()) return again('mailedLink.notSet')
  try {
    const email = await askForLink(form.email ?? '', deviceOf(request.headers))
    if (email === null) return again('accounts.badEmail')
    const blog = await site()
    after(() => (form.wish === 'reset' ? mailResetLink(email, blog) : mailSignInLink(email, to, blog)))
    return sendTo(`${page}&sent=1`)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return again(error.said)
  }
}
