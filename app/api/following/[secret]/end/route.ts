import { answerHolder, type HolderProps, holderPage } from '@/app/api/following/holder-form'
import { say } from '@/app/api/say'
import { endedFollows } from '@/lib/following/input'
import { endFollows } from '@/lib/following/own'
import { sendTo } from '@/lib/web/forms'

/**
 * POST that ends follows: by a button of the page, or by a mail program in one click, which is answered without sending it
 * anywhere (RFC 8058 §3.1).
 */
export const POST = (request: Request, props: HolderProps): Promise<Response> =>
  answerHolder(request, props, async (secret, form) => {
    const isOneClick = form['List-Unsubscribe'] === 'One-Click'
    await endFollows(secret, endedFollows(form.follows ?? new URL(request.url).searchParams.get('follows')))
    return isOneClick ? say(200, 'follow.unsubscribed') : sendTo(holderPage(secret, 'ended', form.key))
  })

/** A person who opens the address of the header sees what there is to end. */
export async function GET(_request: Request, { params }: HolderProps): Promise<Response> {
  return sendTo(`/following/${encodeURIComponent((await params).secret)}`)
}
