import 'server-only'
import { NotFound } from '@/lib/errors'
import { translator } from '@/lib/i18n/translator'
import { site } from '@/lib/settings/queries'
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
  if (!form) return new Response('This form is not of this blog.\n', { status: 403 })
  try {
    return await act((await params).secret, form)
  } catch (error) {
    if (!(error instanceof NotFound)) throw error
    return unknownSecret()
  }
}

export async function unknownSecret(): Promise<Response> {
  const sentence = translator((await site()).language)('follow.unknownSecret')
  return plain(`${sentence}\n`, 404)
}

export const plain = (text: string, status: number) =>
  new Response(text, { status, headers: { ...PRIVATE, 'content-type': 'text/plain; charset=utf-8' } })
