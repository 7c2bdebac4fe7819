import 'server-only'
import { say, sayElsewhere } from '@/app/api/say'
import { NotFound } from '@/lib/errors'
import { formOf } from '@/lib/web/forms'

export interface HolderProps {
  params: Promise<{ secret: string }>
}

/** Neither kept by anybody nor found by a search engine. */
export const PRIVATE = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex', 'referrer-policy': 'no-referrer' }

/**
 * Answers a form of whoever holds the secret in its address. A made-up one is no address at all.
 * @param act what is done, and the answer to it
 */
export async function answerHolder(
  request: Request,
  { params }: HolderProps,
  act: (secret: string, form: Record<string, string>) => Promise<Response>,
): Promise<Response> {
  const form = await formOf(request)
  if (!form) return sayElsewhere(request)
  try {
    return await act((await params).secret, form)
  } catch (error) {
    if (!(error instanceof NotFound)) throw error
    return unknownSecret()
  }
}

/** The page of whoever holds the secret, and the key if they have it, after what was done. */
export const holderPage = (secret: string, done: string, key: string | undefined): string =>
  `/following/${encodeURIComponent(secret)}?${new URLSearchParams({ done, ...(key && { key }) })}`

export const unknownSecret = (): Promise<Response> => say(404, 'follow.unknownSecret')
