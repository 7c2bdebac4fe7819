import { importRedirects, RefusedLines } from '@/lib/addresses/importing'
import { currentActor } from '@/lib/auth/session'
import { Refusal } from '@/lib/errors'
import { type FormState, isOwnForm, sendBack, sendTo } from '@/lib/web/forms'

const PAGE = '/studio/redirects'
/** More than these are mended faster by a look at the file. */
const MOST_TOLD = 40

/** POST of the studio's form with a file of lines: all of them become redirects, or none, and each wrong one is told. */
export async function POST(request: Request): Promise<Response> {
  const form = isOwnForm(request) && (await request.formData().catch(() => null))
  if (!form) return new Response('This form is not of this blog.\n', { status: 403 })
  const actor = await currentActor()
  if (actor.kind !== 'member') return sendTo(`/sign-in?to=${PAGE}`)
  const file = form.get('file')
  try {
    const count = await importRedirects(actor, file instanceof File ? await file.text() : '')
    return sendTo(`${PAGE}?imported=${count}`)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return sendBack(PAGE, stateOf(error))
  }
}

/** Fields `line12` and so on with their reasons, and how many more there are. */
function stateOf(refusal: Refusal): FormState {
  const refused = refusal instanceof RefusedLines ? refusal.told.refused : []
  const lines = refused.slice(0, MOST_TOLD).map(({ line, reason }) => [`line${line}`, reason])
  const more = Math.max(0, refused.length - MOST_TOLD)
  return {
    errors: { import: refusal.said, ...Object.fromEntries(lines) },
    values: more > 0 ? { moreLines: String(more) } : {},
  }
}
