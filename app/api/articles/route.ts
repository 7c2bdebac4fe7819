import { startArticle } from '@/lib/articles/drafting'
import { currentActor } from '@/lib/auth/session'
import { Refusal } from '@/lib/errors'
import { formOf, sendTo } from '@/lib/web/forms'

/** POST of the studio's button: begins an article, and opens it in the editor. */
export async function POST(request: Request): Promise<Response> {
  if (!(await formOf(request))) return new Response('This form is not of this blog.\n', { status: 403 })
  try {
    return sendTo(`/studio/articles/${await startArticle(await currentActor())}`)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return sendTo('/sign-in?to=/studio')
  }
}
