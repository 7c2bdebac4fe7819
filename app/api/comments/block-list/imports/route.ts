import { z } from 'zod'
import { answerForm } from '@/app/api/answer-form'
import { importBlockList } from '@/lib/comments/block-list-import'

const PAGE = '/studio/comments/blocked'

/** POST of a file with a block list: its lines join those that are there. */
export const POST = (request: Request): Promise<Response> =>
  answerForm(request, PAGE, z.unknown(), async (actor, _, form) => {
    const file = form.get('file')
    const count = await importBlockList(actor, file instanceof File ? await file.text() : '')
    return `${PAGE}?imported=${count}`
  })
