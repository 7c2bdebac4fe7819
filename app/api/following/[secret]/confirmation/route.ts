import { answerHolder, type HolderProps } from '@/app/api/following/holder-form'
import { confirmFollows } from '@/lib/following/own'
import { sendTo } from '@/lib/web/forms'

/** POST by which whoever reads the mail of an address wants what was asked for. Programs that look at letters follow GET. */
export const POST = (request: Request, props: HolderProps): Promise<Response> =>
  answerHolder(request, props, async (secret) => {
    await confirmFollows(secret)
    return sendTo(`/following/${secret}?done=confirmed`)
  })
