import { env, siteUrl } from '@/lib/env'
import { Refusal } from '@/lib/errors'
import type { Language } from '@/lib/i18n/translator'
import { fetchPublic, type OutgoingLimits } from '@/lib/web/outgoing'
import type { CommentForm, Sender } from './input'

interface Service {
  url: string
  key: string
  limits: OutgoingLimits
}

/** A comment is taken without an answer rather than kept waiting for one. */
const LIMITS: OutgoingLimits = { maxBytes: 1_000, timeoutMs: 3_000 }
/** So many questions of one process at once: a flood of comments is no flood of connections, nor of the owner's bill. */
const MOST_AT_ONCE = 10

let atOnce = 0

type Asked = Pick<CommentForm, 'name' | 'email' | 'url' | 'text'> & { sender: Pick<Sender, 'network'> }

/**
 * Whether the service that the owner has named calls a comment spam (https://akismet.com/developers/comment-check/, or any that
 * answers in the same way). Without one nobody is asked, and no answer in time counts as no. So does being too many at once, and for
 * the same reason: the filter, the flood on one article and the blog's rule judge as they do where no service is.
 */
export async function callsItSpam(
  { name, email, url, text, sender }: Asked,
  language: Language,
  service = chosenService(),
): Promise<boolean> {
  if (!service || atOnce >= MOST_AT_ONCE) return false
  const form = new URLSearchParams({
    ...{ api_key: service.key, blog: siteUrl(), blog_lang: language, blog_charset: 'UTF-8' },
    ...{ user_ip: sender.network, comment_type: 'comment', comment_content: text, comment_author: name },
    ...(email !== null && { comment_author_email: email }),
    ...(url !== null && { comment_author_url: url }),
  })
  atOnce++
  try {
    const { bytes } = await fetchPublic(service.url, service.limits, form)
    return new TextDecoder().decode(bytes).trim() === 'true'
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  } finally {
    atOnce--
  }
}

/** Whether anybody would be asked. */
export const hasService = (): boolean => chosenService() !== null

function chosenService(): Service | null {
  const { SPAM_SERVICE_URL: url, SPAM_SERVICE_KEY: key } = env()
  return url === undefined || key === undefined ? null : { url, key, limits: LIMITS }
}
