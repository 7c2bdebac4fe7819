import { z } from 'zod'
import { answerForm } from '@/app/api/answer-form'
import { importBlockList } from '@/lib/comments/block-list-import'
import { BLOCKED } from '@/lib/comments/moderation-input'

/** POST of a file with a block list: its lines join those that are there. */
export const POST = (request: Request): Promise<Response> =>
  answerForm(request, BLOCKED, z.unknown(), async (actor, _, form) => {
    const file = form.get('file')
    const count = await importBlockList(actor, file instanceof File ? await file.text() : '')
    return `${BLOCKED}?imported=${count}`
  })
