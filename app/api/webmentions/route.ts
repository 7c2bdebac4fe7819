import { say } from '@/app/api/say'
import { deviceOf } from '@/lib/auth/device'
import { currentActor } from '@/lib/auth/session'
import { NotFound, Refusal, TooMany } from '@/lib/errors'
import { sentenceOf } from '@/lib/i18n/translator'
import { site } from '@/lib/settings/queries'
import { errorsOf, type FormState, isOwnForm, sendBack, sendTo } from '@/lib/web/forms'
import { MENTION_PAGE, webmentionForm } from '@/lib/webmentions/input'
import { receiveWebmention } from '@/lib/webmentions/receiving'

const FORM = /^application\/x-www-form-urlencoded\b/i
const LARGEST = 16 * 1024

/** People who follow the endpoint's address find the form that posts to it. */
export async function GET(request: Request): Promise<Response> {
  const { receiveWebmentions } = await site()
  if (!receiveWebmentions) return told({ said: { form: 'webmentions.off' }, status: 404 })
  return sendTo(`${MENTION_PAGE}${new URL(request.url).search}`)
}

/**
 * POST of a site elsewhere (https://www.w3.org/TR/webmention/, 3.2): the answer is 202 at once, and what comes of it is seen under the
 * article; or of the form for people, which leads back to its page.
 */
export async function POST(request: Request): Promise<Response> {
  const form = await fieldsOf(request)
  const isOfPerson = form?.by === 'person'
  if (isOfPerson && !isOwnForm(request)) return say(403, 'web.elsewhere')
  const answer = isOfPerson ? showAgain(form) : told
  if (form === null) return told({ said: { form: 'webmentions.badForm' }, status: 400 })
  const input = webmentionForm.safeParse(form)
  if (!input.success) return answer({ said: errorsOf(input.error), status: 400 })
  try {
    await receiveWebmention(await currentActor(), { ...input.data, network: deviceOf(request.headers).network })
    return isOfPerson ? sendTo(`${MENTION_PAGE}?sent=1`) : told({ said: { form: 'webmentions.taken' }, status: 202 })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return answer({ said: { form: error.said }, status: statusOf(error) })
  }
}

/** Null for what is no such form, or too large for one. */
async function fieldsOf(request: Request): Promise<Record<string, string> | null> {
  const isForm = FORM.test(request.headers.get('content-type') ?? '')
  // server/manners.ts refuses what comes in chunks: whoever says no length sends nothing
  if (!isForm || Number(request.headers.get('content-length')) > LARGEST) return null
  return Object.fromEntries(new URLSearchParams(await request.text()))
}

interface Answer {
  /** Sentences about fields, or about all of it. */
  said: FormState['errors']
  status: number
}

async function told({ said, status }: Answer): Promise<Response> {
  const { language } = await site()
  const sentences = Object.values(said)
    .toReversed()
    .map((sentence) => sentenceOf(sentence, language)) // in the order of the fields
  return new Response(`${sentences.join('\n')}\n`, {
    status,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      ...(status === 429 && { 'retry-after': '3600' }),
    },
  })
}

const showAgain =
  ({ by: _, ...values }: Record<string, string>) =>
  ({ said: errors }: Answer): Response =>
    sendBack(MENTION_PAGE, { errors, values })

function statusOf(refusal: Refusal): number {
  if (refusal instanceof TooMany) return 429
  return refusal instanceof NotFound ? 404 : 400
}
