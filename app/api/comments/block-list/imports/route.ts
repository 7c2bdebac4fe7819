import { currentActor } from '@/lib/auth/session'
import { importBlockList } from '@/lib/comments/block-list-import'
import { Refusal } from '@/lib/errors'
import { isOwnForm, sendBack, sendTo } from '@/lib/web/forms'

const PAGE = '/studio/comments/blocked'

/** POST of a file with a block list: its lines join those that are there. */
export async function POST(request: Request): Promise<Response> {
  const form = isOwnForm(request) && (await request.formData().catch(() => null))
  if (!form) return new Response('This form is not of this blog.\n', { status: 403 })
  const actor = await currentActor()
  if (actor.kind !== 'member') return sendTo(`/sign-in?to=${PAGE}`)
  const file = form.get('file')
  try {
    const count = await importBlockList(actor, file instanceof File ? await file.text() : '')
    return sendTo(`${PAGE}?imported=${count}`)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return sendBack(PAGE, { errors: { form: error.said }, values: {} })
  }
}
