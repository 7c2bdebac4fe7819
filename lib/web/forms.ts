import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { z } from 'zod'
import { siteUrl } from '@/lib/env'
import type { MessageKey, Said } from '@/lib/i18n/translator'
import { cookieHeader } from './cookies'

/** What a form shows again after a refusal: sentences by field (`form` for the whole), and what was typed. */
export interface FormState {
  errors: Record<string, Said>
  values: Record<string, string>
}

/** Holds a refused form for the one page that shows it again. */
export const FORM_COOKIE = 'tsuiki-form'
const KEPT_SECONDS = 120
/** Cookies end at 4 kB, their names and attributes included (RFC 6265 §6.1). */
const LONGEST_COOKIE = 3_900
/** Never kept, wherever it was typed. */
const SECRETS = /password|code|token/i

/**
 * Whether a form was posted by a page of ours and not by one elsewhere in the reader's name. Browsers tell by
 * Sec-Fetch-Site (Fetch Metadata), older ones by Origin; a program that sends neither carries nobody's cookies unasked.
 */
export function isOwnForm(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin' || site === 'none'
  const origin = request.headers.get('origin')
  return origin === null || origin === siteUrl() || URL.parse(origin)?.host === request.headers.get('host')
}

/** A posted form with its files. Null when it is no form or comes from elsewhere; what comes from elsewhere is not read. */
export const formDataOf = async (request: Request): Promise<FormData | null> =>
  isOwnForm(request) ? request.formData().catch(() => null) : null

/** The fields of a form as texts; files are left out. */
export const textsOf = (form: FormData): Record<string, string> =>
  Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))

/** The fields of a posted form as texts. Null when it is no form or comes from elsewhere. */
export async function formOf(request: Request): Promise<Record<string, string> | null> {
  const form = await formDataOf(request)
  return form && textsOf(form)
}

/** The first complaint about each field; the messages of our schemas are keys of messages/. */
export const errorsOf = (error: z.ZodError): Record<string, MessageKey> =>
  Object.fromEntries(
    error.issues.toReversed().map(({ path, message }) => [path.join('.') || 'form', message as MessageKey]),
  )

/** An address as a header can hold it (RFC 9110 §5.5); halves of characters are nothing. */
const inAscii = (path: string): string =>
  path.replace(/\p{Surrogate}/gu, '').replace(/[^\x21-\x7e]+/g, encodeURIComponent)

/** Sends a browser on after a form (303: whatever it posted, it gets the next page). @param path of ours */
export const sendTo = (path: string, headers: HeadersInit = {}): Response => {
  const answer = new Response(null, { status: 303, headers })
  answer.headers.set('location', inAscii(path))
  answer.headers.set('cache-control', 'no-store')
  return answer
}

/**
 * Sends a browser back to a form, which shows the sentences and what was typed; passwords are typed anew. A text that is too long
 * to be carried is left out whole, for the form to show what is stored: cut, it would be saved as if it had been meant so.
 */
export function sendBack(path: string, { errors, values }: FormState): Response {
  const kept = Object.entries(values)
    .filter(([name]) => !SECRETS.test(name))
    .sort(([, one], [, other]) => one.length - other.length)
  const packed = () => packedState({ errors, values: Object.fromEntries(kept) })
  while (packed().length > LONGEST_COOKIE && kept.length > 0) kept.pop() // the longest: all others stay
  const value = packed()
  return sendTo(`${path}${path.includes('?') ? '&' : '?'}again=1`, [
    cookieHeader(FORM_COOKIE, value, { seconds: KEPT_SECONDS }),
  ])
}

const packedState = (state: FormState) => deflateRawSync(JSON.stringify(state)).toString('base64url')

/** What `sendBack` kept, from the cookie's value; empty when there is none or it is not ours. */
export function formStateIn(value: string | undefined): FormState {
  try {
    const packed = Buffer.from(value ?? '', 'base64url')
    const state = JSON.parse(inflateRawSync(packed, { maxOutputLength: 64 * 1024 }).toString()) as FormState
    return { errors: { ...state.errors }, values: { ...state.values } }
  } catch {
    return { errors: {}, values: {} }
  }
}

/** A path of this blog that a browser may be sent to; anything else becomes the studio. */
export const ownPath = (path: string | undefined): string =>
  path !== undefined && /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(path) ? path : '/studio'
