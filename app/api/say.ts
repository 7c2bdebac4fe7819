import 'server-only'
import { type MessageKey, translator } from '@/lib/i18n/translator'
import { PLAIN_PAGE_HEADERS, plainPage } from '@/lib/plain-page'
import { escapeHtml } from '@/lib/richtext/escape'
import { site } from '@/lib/settings/queries'

/**
 * A small page that says one sentence, where no page of the blog could say it.
 * @param typed words that would be lost: whoever typed them can copy them from there
 */
export async function say(status: number, key: MessageKey, typed?: string): Promise<Response> {
  const { language, title, url } = await site()
  const sentence = translator(language)(key).trim()
  const words = typed
    ? `<textarea readonly aria-label="${escapeHtml(translator(language)('web.typed'))}">\n${escapeHtml(typed)}</textarea>`
    : ''
  const home = `<p><a href="${escapeHtml(url)}/">${escapeHtml(title)}</a></p>`
  const page = plainPage(language, sentence, `<h1>${escapeHtml(sentence)}</h1>${words}${home}`)
  return new Response(page, { status, headers: PLAIN_PAGE_HEADERS })
}

/** The answer to what was posted by no page of ours, or is no form. */
export async function sayElsewhere(request: Request): Promise<Response> {
  const form = request.bodyUsed ? null : await request.formData().catch(() => null)
  const text = form?.get('text')
  return say(403, 'web.elsewhere', typeof text === 'string' ? text : undefined)
}
