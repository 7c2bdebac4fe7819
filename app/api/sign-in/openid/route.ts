import { openIdQuestion } from '@/lib/auth/openid'
import { providerName } from '@/lib/auth/openid-provider'
import { Refusal } from '@/lib/errors'
import { translator } from '@/lib/i18n/translator'
import { escapeHtml } from '@/lib/richtext/escape'
import { site } from '@/lib/settings/queries'
import { formOf, ownPath, sendBack } from '@/lib/web/forms'
import { question } from './openid-cookie'

/** POST of the provider's button { to, trusted? }: sends the browser there, or back to the form with a sentence. */
export async function POST(request: Request): Promise<Response> {
  const form = await formOf(request)
  if (!form) return new Response('This form is not of this blog.\n', { status: 403 })
  const name = providerName()
  if (name === null) return new Response('No provider is configured.\n', { status: 404 })
  const to = ownPath(form.to)
  const { trusted = '' } = form
  try {
    const { url, kept } = await openIdQuestion({ to, trusted: trusted === 'on' })
    return sendAway(url, kept, name)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return sendBack(`/sign-in?to=${encodeURIComponent(to)}`, { errors: { form: error.said }, values: { trusted } })
  }
}

/**
 * A page that moves on by itself, and by its link where a browser does not. No redirect: `form-action 'self'` would end the way
 * there, which may lead over any number of sites (Content Security Policy Level 3 §6.4.2).
 */
async function sendAway(url: URL, kept: string, name: string): Promise<Response> {
  const { language } = await site()
  const [href, label] = [url.href, translator(language)('openid.onTo', { name })].map(escapeHtml)
  const page = `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${label}</title><p><a href="${href}" rel="noreferrer">${label}</a></p></html>`
  const answer = new Response(page, { headers: [question.keep(kept)] })
  answer.headers.set('content-type', 'text/html; charset=utf-8')
  answer.headers.set('cache-control', 'no-store')
  answer.headers.set('referrer-policy', 'no-referrer')
  answer.headers.set('refresh', `0; url=${url.href}`)
  return answer
}
