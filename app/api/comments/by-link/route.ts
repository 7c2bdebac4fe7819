import { decideByLink } from '@/lib/comments/by-link'
import { byLinkForm } from '@/lib/comments/moderation-input'
import { Refusal } from '@/lib/errors'
import { errorsOf, formOf, sendBack, sendTo } from '@/lib/web/forms'

/**
 * POST of a button behind a mailed link, by whoever holds it: decides, and shows what became of it. To reply, one signs in; who is
 * signed in is led on from there at once.
 */
export async function POST(request: Request): Promise<Response> {
  const form = await formOf(request)
  if (!form) return new Response('This form is not of this blog.\n', { status: 403 })
  const page = `/comment/decision/${encodeURIComponent(form.token ?? '')}`
  const given = byLinkForm.safeParse(form)
  if (!given.success) return sendBack(page, { errors: errorsOf(given.error), values: {} })
  const { token, decision } = given.data
  try {
    const { articleId, commentId } = await decideByLink(token, decision === 'spam' ? 'spam' : 'published')
    const reply = `/comment/new?article=${articleId}&parent=${commentId}`
    return sendTo(decision === 'reply' ? `/sign-in?to=${encodeURIComponent(reply)}` : page)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return sendBack(page, { errors: { form: error.said }, values: {} })
  }
}
