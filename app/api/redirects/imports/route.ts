import { z } from 'zod'
import { answerForm } from '@/app/api/answer-form'
import { importRedirects, RefusedLines } from '@/lib/addresses/importing'
import { Refusal } from '@/lib/errors'
import { type FormState, sendBack } from '@/lib/web/forms'

const PAGE = '/studio/redirects'
/** More than these are mended faster by a look at the file. */
const MOST_TOLD = 40

/** POST of the studio's form with a file of lines: all of them become redirects, or none, and each wrong one is told. */
export const POST = (request: Request): Promise<Response> =>
  answerForm(request, PAGE, z.unknown(), async (actor, _, form) => {
    const file = form.get('file')
    try {
      const count = await importRedirects(actor, file instanceof File ? await file.text() : '')
      return `${PAGE}?imported=${count}`
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return sendBack(PAGE, stateOf(error))
    }
  })

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
