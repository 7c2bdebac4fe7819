import { z } from 'zod'
import { canonicalEmail } from '@/lib/email'
import { cleanLine, cleanText } from './clean-text'

export const LONGEST_NAME = 50
export const LONGEST_URL = 500
export const LONGEST_TEXT = 10_000

const name = z
  .string()
  .default('')
  .transform(cleanLine)
  .pipe(z.string().min(1, 'comments.noName').max(LONGEST_NAME, 'comments.longName'))

const text = z
  .string()
  .max(4 * LONGEST_TEXT, 'comments.longText') // nothing is cleaned that would be too long in any case
  .default('')
  .transform(cleanText)
  .pipe(z.string().min(1, 'comments.noText').max(LONGEST_TEXT, 'comments.longText'))

const email = z
  .string()
  .default('')
  .transform((typed, context) => {
    if (typed.trim() === '') return null
    const address = canonicalEmail(typed)
    if (address === null) context.addIssue({ code: 'custom', message: 'comments.badEmail' })
    return address
  })

/** People type `example.com` and mean an address. */
const url = z
  .string()
  .default('')
  .transform((typed, context) => {
    const bare = cleanLine(typed)
    if (bare === '') return null
    const address = URL.parse(/^[a-z][a-z\d+.-]*:/i.test(bare) ? bare : `https://${bare}`)
    if (address && isWebAddress(address)) return address.href
    context.addIssue({ code: 'custom', message: 'comments.badUrl' })
    return null
  })

/** No other scheme, no password in it, and a name that can be one of the world's. */
const isWebAddress = ({ protocol, username, password, hostname, href }: URL) =>
  /^https?:$/.test(protocol) && username + password === '' && hostname.includes('.') && href.length <= LONGEST_URL

const id = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number)

/** What a reader's form says, beside the article that it is under. */
export const commentForm = z.object({
  name,
  email,
  url,
  text,
  /** Whether the article is out of date or wrong, and under which of its headings. */
  outdated: z.literal('on').optional().transform(Boolean),
  heading: z.string().max(1_000).catch(''),
  /** Whether answers are to be told by mail. */
  notify: z.literal('on').optional(),
  /** The comment that it answers. */
  parent: id.nullable().catch(null).default(null),
  /** Drawn at random for this one form, where the page is not kept for everyone. */
  key: z.string().max(64).catch(''),
  /** When the writing began, sealed, where the small script has asked for it. */
  moment: z.string().max(400).catch(''),
  /** A field that no person sees. */
  subject: z.string().max(1_000).catch('…'),
})

export type CommentForm = z.infer<typeof commentForm>

/** The same from a member, whose name the blog knows. */
export const memberForm = commentForm.extend({ name: z.string().default('') })

/** Where a form came from. */
export interface Sender {
  /** The client's address: counted and compared by its keyed hash, never stored. */
  network: string
  /** The secret of this browser's earlier comments, if it has any. */
  token: string | null
}

/** What a writer may still change of their comment. */
export const revision = z.object({ text })

export const articleId = id
