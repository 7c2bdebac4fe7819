import { z } from 'zod'
import type { FollowScope } from '@/lib/db/generated/client'
import { canonicalEmail } from '@/lib/email'

export const email = z
  .string()
  .default('')
  .transform((typed, context) => {
    const address = canonicalEmail(typed)
    if (address === null) context.addIssue({ code: 'custom', message: 'follow.badEmail' })
    return address ?? ''
  })

const ticked = z.literal('on').optional().transform(Boolean)

/** A field that no person sees. */
const trap = z.string().max(1_000).catch('…')

const id = z
  .string()
  .regex(/^[1-9]\d{0,8}$/, 'follow.noArticle')
  .transform(Number)

/** What the form under an article says, and the one for the whole blog. */
export const followForm = z
  .object({
    email,
    /** The article that is followed; without one the blog is. */
    article: id.optional(),
    comments: ticked,
    articles: ticked,
    updates: ticked,
    subject: trap,
  })
  .refine(({ article, articles, updates }) => article !== undefined || articles || updates, {
    path: ['articles'],
    message: 'follow.nothingChosen',
  })

export type FollowForm = z.infer<typeof followForm>

/** What the form chooses: an article's addenda, and its comments if wanted; or news of the blog. */
export const scopesOf = ({ article, comments, articles, updates }: FollowForm): FollowScope[] =>
  article === undefined
    ? [...(articles ? (['articles'] as const) : []), ...(updates ? (['updates'] as const) : [])]
    : ['addenda', ...(comments ? (['comments'] as const) : [])]

/** Who wants to see what is stored about them. */
export const linkForm = z.object({ email, subject: trap })

/** Which follows are to end, as an address or a form says it, `3-14`; all, when neither says anything. */
export const endedFollows = (text: string | null): number[] | 'all' =>
  text === null ? 'all' : (text.match(/\d{1,9}/g) ?? []).map(Number)
