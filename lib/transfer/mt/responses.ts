import type { Note } from '@/lib/transfer/fault'
import { instantOf, readWallTime } from './dates'
import { plainTitle, plainWords } from './plain-words'
import type { Response } from './reading'

/** A comment or trackback of the old blog, in our words. The network address of the file is not taken over. */
export interface ImportedResponse {
  kind: 'comment' | 'trackback'
  secret: boolean
  name: string
  email: string | null
  url: string | null
  text: string
  sourceTitle: string | null
  sourceName: string | null
  createdAt: Date
}

/** TypePad's accounts went with TypePad: their links lead nowhere. */
const DEAD_PROFILE =
  /^https?:\/\/(?:profile\.typepad\.com\/|[\w.-]*typepad\.com\/services\/openid|www\.typepad\.com\/6p)|^\/?6p0[0-9a-f]+$|\/6p0[0-9a-f]{10,}/i

/** @param otherwise the date of a comment whose own cannot be read */
export function commentOf(comment: Response, timeZone: string, otherwise: Date, notes: Note[]): ImportedResponse {
  const value = valuesOf(comment)
  const url = value('URL')
  const isDead = url !== null && DEAD_PROFILE.test(url)
  if (isDead) notes.push({ line: comment.line, key: 'note-profile-link' })
  return {
    kind: 'comment',
    secret: value('SECRET') === '1',
    name: plainTitle(value('AUTHOR') ?? ''),
    email: emailOf(value('EMAIL')),
    url: isDead ? null : webAddress(url),
    text: plainWords(comment.text),
    sourceTitle: null,
    sourceName: null,
    createdAt: dateOf(comment, timeZone, otherwise, notes),
  }
}

/** A ping: the page and the blog that spoke of the article, with the excerpt they sent. */
export function trackbackOf(ping: Response, timeZone: string, otherwise: Date, notes: Note[]): ImportedResponse {
  const value = valuesOf(ping)
  const url = webAddress(value('URL'))
  const sourceTitle = plainTitle(value('TITLE') ?? '')
  const sourceName = plainTitle(value('BLOG NAME') ?? '')
  return {
    kind: 'trackback',
    secret: false,
    name: sourceName || (url ? (URL.parse(url)?.hostname ?? '') : ''),
    email: null,
    url,
    text: plainWords(ping.text),
    sourceTitle: sourceTitle || null,
    sourceName: sourceName || null,
    createdAt: dateOf(ping, timeZone, otherwise, notes),
  }
}

const valuesOf = (response: Response) => (key: string) =>
  response.fields.find((field) => field.key === key)?.value.trim() || null

function dateOf(response: Response, timeZone: string, otherwise: Date, notes: Note[]): Date {
  const field = response.fields.find(({ key }) => key === 'DATE')
  const wall = readWallTime(field?.value ?? '')
  if (wall) return instantOf(wall, timeZone)
  const date = field?.value.trim() ?? ''
  notes.push({ line: field?.line ?? response.line, key: 'note-comment-date', values: { date } })
  return otherwise
}

const emailOf = (text: string | null) => (text !== null && /^[^@\s]+@[^@\s]+$/.test(text) ? text.toLowerCase() : null)

/** Only what a browser may follow; `name.example` without a scheme is what people typed for a site of theirs. */
function webAddress(text: string | null): string | null {
  if (text === null || text === 'http://' || text === 'https://') return null
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `http://${text}`)
  return url && /^https?:$/.test(url.protocol) && url.hostname.includes('.') ? url.href : null
}
