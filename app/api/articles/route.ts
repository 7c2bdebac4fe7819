import { z } from 'zod'
import { answerForm } from '@/app/api/answer-form'
import { answer, answerMember, answerScript } from '@/app/api/answer-script'
import { startArticle } from '@/lib/articles/drafting'
import { STUDIO_FILTERS, STUDIO_ORDERS } from '@/lib/articles/list-input'
import { articlesInStudio } from '@/lib/articles/studio-lists'

const question = z.object({
  filter: z.enum(STUDIO_FILTERS).catch('all'),
  words: z.string().max(200).catch(''),
  order: z.enum(STUDIO_ORDERS).catch('touched'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})

/** GET ?filter&words&order&page → { total, articles }, fifty at a time: those that the member may edit. */
export const GET = (request: Request): Promise<Response> =>
  answerMember(request, async (actor) => {
    const asked = question.parse(Object.fromEntries(new URL(request.url).searchParams))
    return answer(await articlesInStudio(actor, asked), 200)
  })

/** POST: begins an article. Of the studio's button, which opens it in the editor; of JSON → { id }. */
export async function POST(request: Request): Promise<Response> {
  if (request.headers.get('content-type')?.startsWith('application/json')) {
    return answerScript(request, z.object({}), async (actor) => ({ id: await startArticle(actor) }))
  }
  return answerForm(request, '/studio', z.unknown(), async (actor) => `/studio/articles/${await startArticle(actor)}`)
}
