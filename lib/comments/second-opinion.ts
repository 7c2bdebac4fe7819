import { env, siteUrl } from '@/lib/env'
import { Refusal } from '@/lib/errors'
import type { Language } from '@/lib/i18n/translator'
import { fetchPublic, type OutgoingLimits } from '@/lib/web/outgoing'
import type { CommentForm, Sender } from './input'

export interface Service {
  /** Where it is asked: its `comment-check`, beside which `submit-spam` and `submit-ham` stand. */
  url: string
  key: string
  limits: OutgoingLimits
}

/** A comment is taken without an answer rather than kept waiting for one. */
const LIMITS: OutgoingLimits = { maxBytes: 1_000, timeoutMs: 3_000 }
/** So many questions of one process at once: a flood of comments is no flood of connections, nor of the owner's bill. */
const MOST_AT_ONCE = 10

let atOnce = 0

type Told = Pick<CommentForm, 'name' | 'email' | 'url' | 'text'>
type Asked = Told & { sender: Pick<Sender, 'network'> }

/**
 * Whether the service that the owner has named calls a comment spam (https://akismet.com/developers/comment-check/, or any that
 * answers in the same way); null when it says nothing. Without one nobody is asked, nor when there are too many at once: then the
 * filter, the flood on one article and the blog's rule judge as they do where no service is, and as when no answer comes in time.
 */
export async function callsItSpam(
  comment: Asked,
  language: Language,
  service = chosenService(),
): Promise<boolean | null> {
  if (!service || atOnce >= MOST_AT_ONCE) return null
  const form = formAbout(service, comment, language)
  form.set('user_ip', comment.sender.network)
  atOnce++
  try {
    const { bytes } = await fetchPublic(service.url, service.limits, form)
    const answer = new TextDecoder().decode(bytes).trim()
    return answer === 'true' || (answer === 'false' ? false : null)
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  } finally {
    atOnce--
  }
}

/**
 * Tells the service what a comment is that it took for something else (https://akismet.com/developers/submit-spam-missed-spam/).
 * The network that it came from is not told again: only its keyed hash was kept.
 * @returns whether the service took it
 */
export async function correct(
  service: Service,
  comment: Told,
  verdict: 'spam' | 'real',
  language: Language,
): Promise<boolean> {
  const address = new URL(verdict === 'spam' ? 'submit-spam' : 'submit-ham', service.url).href
  try {
    const { bytes } = await fetchPublic(address, service.limits, formAbout(service, comment, language))
    return new TextDecoder().decode(bytes).trim() !== 'invalid' // as it answers a wrong key
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}

const formAbout = ({ key }: Service, { name, email, url, text }: Told, language: Language): URLSearchParams =>
  new URLSearchParams({
    ...{ api_key: key, blog: siteUrl(), blog_lang: language, blog_charset: 'UTF-8' },
    ...{ comment_type: 'comment', comment_content: text, comment_author: name },
    ...(email !== null && { comment_author_email: email }),
    ...(url !== null && { comment_author_url: url }),
  })

/** Whether anybody would be asked. */
export const hasService = (): boolean => chosenService() !== null

export function chosenService(): Service | null {
  const { SPAM_SERVICE_URL: url, SPAM_SERVICE_KEY: key } = env()
  return url === undefined || key === undefined ? null : { url, key, limits: LIMITS }
}
