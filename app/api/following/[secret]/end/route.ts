import { answerHolder, type HolderProps, plain } from '@/app/api/following/holder-form'
import { endedFollows } from '@/lib/following/input'
import { endFollows } from '@/lib/following/own'
import { translator } from '@/lib/i18n/translator'
import { site } from '@/lib/settings/queries'
import { sendTo } from '@/lib/web/forms'

/**
 * POST that ends follows: by a button of the page, or by a mail program in one click, which is answered without sending it
 * anywhere (RFC 8058 §3.1).
 */
export const POST = (request: Request, props: HolderProps): Promise<Response> =>
  answerHolder(request, props, async (secret, form) => {
    const isOneClick = form['List-Unsubscribe'] === 'One-Click'
    await endFollows(secret, endedFollows(form.follows ?? new URL(request.url).searchParams.get('follows')))
    if (!isOneClick) return sendTo(`/following/${secret}?done=ended`)
    return plain(translator((await site()).language)('follow.unsubscribed'), 200)
  })

/** A person who opens the address of the header sees what there is to end. */
export async function GET(_request: Request, { params }: HolderProps): Promise<Response> {
  return sendTo(`/following/${encodeURIComponent((await params).secret)}`)
}
