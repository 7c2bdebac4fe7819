import { z } from 'zod'
import { answerForm } from '@/app/api/answer-form'
import { bulkInput, doToAll } from '@/lib/articles/bulk'
import { ownPath } from '@/lib/web/forms'

/** A box of the list is called after its article: `article-12`. */
const TICKED = /^article-(\d{1,9})$/

const form = z
  .record(z.string(), z.string())
  .transform((fields) => ({
    ...fields,
    articles: Object.keys(fields).flatMap((name) => TICKED.exec(name)?.slice(1).map(Number) ?? []),
  }))
  .pipe(bulkInput.and(z.object({ back: z.string().default('/studio') })))

/** POST of the studio's list: the same is done to all articles that are ticked. */
export const POST = (request: Request): Promise<Response> =>
  answerForm(request, '/studio', form, async (actor, { back, ...input }) => {
    const count = await doToAll(actor, input)
    const to = ownPath(back)
    return `${to}${to.includes('?') ? '&' : '?'}done=${count}`
  })
