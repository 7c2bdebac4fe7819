import { answerHolder, type HolderProps, holderPage } from '@/app/api/following/holder-form'
import { confirmFollows } from '@/lib/following/own'
import { sendTo } from '@/lib/web/forms'

/** POST by which whoever reads the mail of an address wants what was asked for. Programs that look at letters follow GET. */
export const POST = (request: Request, props: HolderProps): Promise<Response> =>
  answerHolder(request, props, async (secret, { key }) => {
    await confirmFollows(secret)
    return sendTo(holderPage(secret, 'confirmed', key))
  })
