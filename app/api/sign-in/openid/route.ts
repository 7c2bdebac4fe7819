import { z } from 'zod'
import { answerAnybody } from '@/app/api/answer-form'
import { deviceOf } from '@/lib/auth/device'
import { openIdQuestion } from '@/lib/auth/openid'
import { providerName } from '@/lib/auth/openid-provider'
import { signInTo } from '@/lib/auth/ways-in'
import { Unavailable } from '@/lib/errors'
import { translator } from '@/lib/i18n/translator'
import { PLAIN_PAGE_HEADERS, plainPage } from '@/lib/plain-page'
import { escapeHtml } from '@/lib/richtext/escape'
import { site } from '@/lib/settings/queries'
import { ownPath } from '@/lib/web/forms'
import { question } from './openid-cookie'

/** POST of the provider's button { to, trusted? }: sends the browser there, or back to the form with a sentence. */
export const POST = (request: Request): Promise<Response> =>
  answerAnybody(
    request,
    ({ to }) => signInTo(ownPath(to)),
    z.object({ trusted: z.string().optional() }),
    async ({ trusted }, { to }) => {
      const name = providerName()
      if (name === null) throw new Unavailable('openid.unreachable')
      const { url, kept } = await openIdQuestion(
        { to: ownPath(to), trusted: trusted === 'on' },
        deviceOf(request.headers),
      )
      return sendAway(url, kept, name)
    },
  )

/**
 * A page that moves on by itself, and by its link where a browser does not. No redirect: `form-action 'self'` would end the way
 * there, which may lead over any number of sites (Content Security Policy Level 3 §6.4.2).
 */
async function sendAway(url: URL, kept: string, name: string): Promise<Response> {
  const { language } = await site()
  const label = translator(language)('openid.onTo', { name })
  const link = `<p><a href="${escapeHtml(url.href)}" rel="noreferrer">${escapeHtml(label)}</a></p>`
  return new Response(plainPage(language, label, link), {
    headers: [...PLAIN_PAGE_HEADERS, question.keep(kept), ['refresh', `0; url=${url.href}`]],
  })
}
