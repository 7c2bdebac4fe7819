import { answerHolder, type HolderProps } from '@/app/api/following/holder-form'
import { eraseForHolder } from '@/lib/readers/erasing'
import { sendTo } from '@/lib/web/forms'

/** POST by which somebody erases everything that is stored about their address. */
export const POST = (request: Request, props: HolderProps): Promise<Response> =>
  answerHolder(request, props, async (secret, { sure }) => {
    if (sure !== 'on') return sendTo(`/following/${secret}?done=unsure`)
    await eraseForHolder(secret)
    return sendTo('/following/link?done=erased')
  })
