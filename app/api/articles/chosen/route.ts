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
  .pipe(bulkInput)

/** POST of the studio's list: the same is done to all articles that are ticked. */
export async function POST(request: Request): Promise<Response> {
  const posted = await request
    .clone()
    .formData()
    .catch(() => null) // where the list stands is told by the form itself
  const list = ownPath(String(posted?.get('back') ?? '/studio'))
  return answerForm(request, list, form, async (actor, input) => {
    const count = await doToAll(actor, input)
    return `${list}${list.includes('?') ? '&' : '?'}done=${count}`
  })
}
