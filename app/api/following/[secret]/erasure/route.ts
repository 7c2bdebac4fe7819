import { answerHolder, type HolderProps, holderPage } from '@/app/api/following/holder-form'
import { Forbidden } from '@/lib/errors'
import { eraseForHolder } from '@/lib/readers/erasing'
import { sendTo } from '@/lib/web/forms'

/** POST by which somebody erases everything that is stored about their address. Without its key the page tells how to get one. */
export const POST = (request: Request, props: HolderProps): Promise<Response> =>
  answerHolder(request, props, async (secret, { sure, key }) => {
    if (sure !== 'on') return sendTo(holderPage(secret, 'unsure', key))
    try {
      await eraseForHolder(secret, key)
    } catch (error) {
      if (!(error instanceof Forbidden)) throw error
      return sendTo(`/following/${secret}#stored`)
    }
    return sendTo('/following/link?done=erased')
  })
