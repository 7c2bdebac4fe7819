import { randomUUID } from 'node:crypto'
import { senderOf } from '@/app/api/comments/sender'
import { unsent } from '@/app/api/comments/unsent'
import { say, sayElsewhere } from '@/app/api/say'
import { currentActor } from '@/lib/auth/session'
import { NameTaken } from '@/lib/comments/admitting'
import { articleId, commentForm, memberForm, type Sender } from '@/lib/comments/input'
import { type Posted, postComment } from '@/lib/comments/posting'
import { keepRefused } from '@/lib/comments/refused'
import { NotFound, Refusal } from '@/lib/errors'
import { markCommenter } from '@/lib/web/commenter-mark'
import { errorsOf, type FormState, formOf, sendTo } from '@/lib/web/forms'

type Form = FormState['values']

/** POST of the form under an article: leads to the comment, or to the form again with all that was typed, as after its second button. */
export async function POST(request: Request): Promise<Response> {
  const form = await formOf(request)
  if (!form) return sayElsewhere(request)
  try {
    return await take(senderOf(request), form)
  } catch (error) {
    console.error(error) // a mistake, or the database is away: either way the words are their writer's
    return unsent(form)
  }
}

async function take(sender: Sender, form: Form): Promise<Response> {
  if (form.preview !== undefined) return showAgain(sender, form, {})
  const actor = await currentActor()
  const input = (actor.kind === 'member' ? memberForm : commentForm).safeParse(form)
  if (!input.success) return showAgain(sender, form, errorsOf(input.error))
  try {
    const article = articleId.safeParse(form.article)
    if (!article.success) throw new NotFound('comments.noArticle')
    return sendOn(article.data, await postComment(actor, article.data, { ...input.data, sender }))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const field = error instanceof NameTaken ? 'name' : 'form'
    return showAgain(sender, form, { [field]: error.said })
  }
}

/** A waiting comment is shown to its writer alone, by the cookie or, without cookies, at an address of its own. */
function sendOn(article: number, { id, isPublished, token }: Posted): Response {
  if (isPublished) return sendTo(`/comment/${id}`, token === null ? [] : [markCommenter(token)])
  return token === null
    ? sendTo(`/comment/new?article=${article}&received=1`)
    : sendTo(`/comment/${id}/waiting/${token}`, [markCommenter(token)])
}

/** The form again, on a page that is kept for nobody, with what it would look like: under another parent when the one it answered is gone. */
async function showAgain({ network }: Sender, form: Form, errors: FormState['errors']): Promise<Response> {
  const { article = '', parent = '', ...values } = form
  values.key ||= randomUUID() // drawn here, not by the page: whoever comes back to it sends the same comment again
  const again = await keepRefused(network, { errors, values })
  if (again === null) return say(429, 'comments.flood', values.text)
  const isOrphan = errors.form === 'comments.noParent'
  const query = new URLSearchParams({ article, ...(parent !== '' && !isOrphan && { parent }), again })
  if (Object.keys(errors).length === 0) query.set('preview', '1')
  return sendTo(`/comment/new?${query}`)
}
