import { answer, answerMember } from '@/app/api/answer-script'
import { editedArticle } from '@/lib/articles/studio-queries'
import { NotFound } from '@/lib/errors'
import { idParam } from '@/lib/web/params'

interface Context {
  params: Promise<{ id: string }>
}

/** GET → the article as its author sees it: title, body and revision of its draft, or of what is published. */
export const GET = async (request: Request, { params }: Context): Promise<Response> => {
  const id = idParam((await params).id) ?? 0
  return answerMember(request, async (actor) => {
    const article = await editedArticle(actor, id)
    if (!article) throw new NotFound('articles.notFound')
    return answer(article, 200)
  })
}
