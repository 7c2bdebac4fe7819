import { answerAnybody } from '@/app/api/answer-form'
import { signInTo } from '@/lib/auth/ways-in'
import { decideByLink } from '@/lib/comments/by-link'
import { byLinkForm } from '@/lib/comments/moderation-input'

const pageOf = (token = '') => `/comment/decision/${encodeURIComponent(token)}`

/**
 * POST of a button behind a mailed link, by whoever holds it: decides, and shows what became of it. To reply, one signs in; who is
 * signed in is led on from there at once.
 */
export const POST = (request: Request): Promise<Response> =>
  answerAnybody(
    request,
    (form) => pageOf(form.token),
    byLinkForm,
    async ({ token, decision }) => {
      const { articleId, commentId } = await decideByLink(token, decision === 'spam' ? 'spam' : 'published')
      return decision === 'reply' ? signInTo(`/comment/new?article=${articleId}&parent=${commentId}`) : pageOf(token)
    },
  )
