import { answerReader } from '@/app/api/following/reader-form'
import { askToFollow } from '@/lib/following/asking'
import { followForm, scopesOf } from '@/lib/following/input'

/** POST of the form under an article, and of the one for the blog: the answer is the same for every address. */
export const POST = (request: Request): Promise<Response> =>
  answerReader(
    request,
    ({ article }) => (article ? `/following?article=${encodeURIComponent(article)}` : '/following'),
    followForm,
    (input, network) =>
      askToFollow({ email: input.email, scopes: scopesOf(input), articleId: input.article ?? null, network }),
  )
