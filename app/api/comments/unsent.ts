import 'server-only'
import { env } from '@/lib/env'
import { type MessageKey, translator } from '@/lib/i18n/translator'
import { PLAIN_PAGE_HEADERS, plainPage } from '@/lib/plain-page'
import { escapeHtml } from '@/lib/richtext/escape'
import type { FormState } from '@/lib/web/forms'

const RETRY_SECONDS = 5

/** What a person typed; all else that the form held goes along unseen. */
const SHOWN: Record<string, MessageKey> = {
  name: 'comments.name',
  email: 'comments.email',
  url: 'comments.url',
  text: 'comments.text',
}

/**
 * A comment that could not be taken, because the database is away for instance, as a form that sends it again: all that was typed
 * stands in it, and however often it is sent, it becomes one comment. The blog's own looks and language are in the database, too.
 */
export function unsent(form: FormState['values']): Response {
  const { SITE_LANGUAGE: language } = env()
  const t = translator(language)
  const fields = Object.entries(form).filter(([name]) => name !== 'preview')
  const shown = fields.map(([name, value]) => fieldOf(name, value, SHOWN[name] && t(SHOWN[name])))
  const title = t('comments.unsent')
  const page = plainPage(
    language,
    title,
    `<h1>${escapeHtml(title)}</h1><p>${escapeHtml(t('comments.unsentText'))}</p>
<form method="post" action="/api/comments">${shown.join('\n')}<p><button>${escapeHtml(t('comments.sendAgain'))}</button></p></form>`,
  )
  return new Response(page, {
    status: 503,
    headers: [
      ...PLAIN_PAGE_HEADERS.filter(([name]) => name !== 'referrer-policy'),
      ['referrer-policy', 'same-origin'], // its form is one of ours, which browsers without Fetch Metadata tell by Origin
      ['retry-after', String(RETRY_SECONDS)],
    ],
  })
}

function fieldOf(name: string, value: string, label: string | undefined): string {
  const [as, typed] = [`name="${escapeHtml(name)}"`, escapeHtml(value)]
  if (label === undefined) return `<input type="hidden" ${as} value="${typed}">`
  const field = name === 'text' ? `<textarea ${as}>\n${typed}</textarea>` : `<input ${as} value="${typed}">`
  return `<p><label>${escapeHtml(label)}<br>${field}</label></p>`
}
