import { z } from 'zod'

/** Where sites elsewhere send theirs, and where people find the form that is sent there. */
export const ENDPOINT = '/api/webmentions'
export const MENTION_PAGE = '/comment/mention'

/** Of an address, as it stands in a request: longer ones fit in no index. */
export const LONGEST_ADDRESS = 2_000

/** What a page elsewhere sends (https://www.w3.org/TR/webmention/, 3.1.3), and the form by which people send it. */
export const webmentionForm = z
  .object({
    /** The page that speaks; no part of it can be told from the others, so a fragment is left out. */
    source: address('webmentions.badSource').transform((source) => withoutFragment(source) ?? source),
    /** The article here that it links to. */
    target: address('webmentions.badTarget'),
  })
  .refine(({ source, target }) => source !== withoutFragment(target), 'webmentions.same')

export type WebmentionForm = z.infer<typeof webmentionForm>

/** Another scheme names nothing that could be fetched, and a password in it is nobody's business. */
function address(sentence: string) {
  return z.string(sentence).transform((sent, context) => {
    const url = URL.parse(sent.trim())
    if (
      url &&
      /^https?:$/.test(url.protocol) &&
      url.username + url.password === '' &&
      url.href.length <= LONGEST_ADDRESS
    )
      return url.href
    context.addIssue({ code: 'custom', message: sentence })
    return z.NEVER
  })
}

/** An address as others are compared with it: a fragment is no part of it. @returns null when it is none */
export function withoutFragment(address: string, base?: string): string | null {
  const url = URL.parse(address, base)
  if (url) url.hash = ''
  return url?.href ?? null
}
