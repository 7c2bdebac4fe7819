import { answerReader } from '@/app/api/following/reader-form'
import { askForOwnPage } from '@/lib/following/asking'
import { linkForm } from '@/lib/following/input'

/** POST by which somebody has the link of their own page sent to them. */
export const POST = (request: Request): Promise<Response> =>
  answerReader(
    request,
    () => '/following/link',
    linkForm,
    ({ email }, network) => askForOwnPage({ email, network }),
  )
