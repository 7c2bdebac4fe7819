// Asks the app as a browser would, without proxy.ts: what refuses here is the verb, or the query behind a page.
import type { ReactNode } from 'react'
import { Conflict, Forbidden, NotFound, SignInNeeded } from '@/lib/errors'
import { FORM_COOKIE, formStateIn } from '@/lib/web/forms'

/** The session of whoever asks now: what the stubs of Next and of the door read. */
export const asking: { secret: string | null } = { secret: null }

/** What a route is asked with: fields of a form, JSON, or anything else. */
export interface Question {
  params?: Record<string, string | number>
  query?: string
  form?: Record<string, string | Blob>
  /** The same as a program sends it. */
  encoded?: Record<string, string>
  json?: unknown
  bytes?: Uint8Array<ArrayBuffer>
}

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>
/** A page’s address in parts: ids, and the segments of a path. */
export type PageParams = Record<string, string | number | string[]>
export type Page = (props: { params: Promise<object>; searchParams: Promise<object> }) => Promise<ReactNode>

/**
 * @returns `done`; `sign in`; `no` for what is forbidden or not found; else what was wrong with the question
 */
export async function askRoute(handler: Handler, method: string, path: string, question: Question): Promise<string> {
  const { params = {}, query = '' } = question
  const url = `http://127.0.0.1:3000${filledIn(path, params)}${query}`
  const texts = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]))
  return meaningOf(await handler(new Request(url, { method, ...bodyOf(question) }), { params: Promise.resolve(texts) }))
}

function bodyOf({ form, encoded, json, bytes }: Question): RequestInit {
  if (json !== undefined) return { body: JSON.stringify(json), headers: { 'content-type': 'application/json' } }
  if (bytes) return { body: bytes }
  if (encoded) return { body: new URLSearchParams(encoded) }
  if (!form) return {}
  const body = new FormData()
  for (const [name, value] of Object.entries(form)) body.set(name, value)
  return { body }
}

async function meaningOf(answer: Response): Promise<string> {
  const { status } = answer
  if (status === 401) return 'sign in'
  if (status === 403 || status === 404) return 'no'
  if (status === 200 || status === 202) return 'done'
  if (status === 409) return 'conflict'
  if (status !== 303) return `${status} ${await answer.text()}`
  const to = answer.headers.get('location') ?? ''
  if (/^\/sign-in\?to=/.test(to)) return 'sign in'
  const again = /[?&]again=([^&]*)/.exec(to)?.[1]
  if (again === undefined) return 'done'
  if (again !== '1') return 'no' // its sentence waits where the form finds it
  const cookie = new RegExp(`${FORM_COOKIE}=([^;]*)`).exec(answer.headers.get('set-cookie') ?? '')?.[1]
  const [said = 'refused'] = Object.values(formStateIn(cookie).errors)
  const sentence = typeof said === 'string' ? said : said.message
  return NOES.has(sentence) ? 'no' : sentence
}

/** The sentences by which a form is told that its sender may not do this, or that it is not there for them. */
const NOES = new Set<string>([
  ...['accounts.forbidden', 'accounts.notOwner', 'articles.notFound', 'categories.forbidden', 'comments.missing'],
  ...['follow.noAnnouncement', 'moderation.mayNotBlock', 'moderation.notUndoable', 'outbox.forbidden'],
  ...['review.noLink', 'typed.notFound'],
  ...[
    'media.notFound',
    'media.onlyEditors',
    'redirects.forbidden',
    'settings.forbidden',
    'sessions.gone',
    'tokens.gone',
  ],
])

/** @returns `done`, `sign in`, or `no` for a page that is not there for whoever asks */
export async function askPage(page: Page, params: PageParams = {}): Promise<string> {
  const texts = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, Array.isArray(value) ? value : String(value)]),
  )
  try {
    await page({ params: Promise.resolve(texts), searchParams: Promise.resolve({}) })
    return 'done'
  } catch (error) {
    const { digest = '' } = error as { digest?: string }
    if (digest.includes(';/sign-in?to=')) return 'sign in'
    if (digest.endsWith(';404')) return 'no'
    if (digest.startsWith('NEXT_REDIRECT')) return `to ${digest.split(';')[2]}`
    throw error
  }
}

/** @returns `done`; `nothing` for an answer that holds none; `no` for what is refused; `conflict` for what only stands against it; */
export async function askVerb(call: () => unknown): Promise<string> {
  try {
    return isNothing(await call()) ? 'nothing' : 'done'
  } catch (error) {
    if (error instanceof NotFound || error instanceof Forbidden || error instanceof SignInNeeded) return 'no'
    if (error instanceof Conflict) return 'conflict'
    throw error
  }
}

/** Nothing was found, or none of it is for the actor to see; a verb that gives no answer did what it was asked. */
function isNothing(answer: unknown): boolean {
  if (answer === undefined) return false
  if (answer === null || answer === false || answer === 0 || answer === '') return true
  if (answer instanceof Map) return answer.size === 0
  return typeof answer === 'object' && !(answer instanceof Date) && Object.values(answer).every(isNothing)
}

const filledIn = (path: string, params: Record<string, string | number>) =>
  path.replace(/\[(\w+)\]/g, (_, name: string) => encodeURIComponent(String(params[name])))
