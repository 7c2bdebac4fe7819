import { dayOf, startOfDay } from '@/lib/time/day'
import type { CommentView } from './queries'

/** What the thread asks of an addendum. */
export interface DatedAddendum {
  number: number
  occurredOn: string
  publishedAt: Date
}

export interface PlacedComment {
  comment: CommentView
  /** A reader wrote it before the newest addendum: what it says may be answered by now. */
  beforeAddendum: boolean
  replies: PlacedComment[]
}

export type ThreadItem<A extends DatedAddendum> =
  | { type: 'comment'; placed: PlacedComment }
  | { type: 'divider'; addendum: A }

export interface Thread<A extends DatedAddendum> {
  /** Two levels, in the order of time, with a divider where an addendum fell. */
  items: ThreadItem<A>[]
  /** What other sites said: trackbacks, pingbacks, webmentions. */
  mentions: CommentView[]
}

export interface ThreadInput<A extends DatedAddendum> {
  comments: CommentView[]
  addenda: A[]
  timeZone: string
  page: number
  pages: number
}

/**
 * Arranges one page of comments. Deeper replies stand under their nearest ancestor of the top level; a reply whose
 * ancestors are not here becomes top-level; a removed comment stays as a placeholder while a living reply hangs below it.
 */
export function threadOf<A extends DatedAddendum>(input: ThreadInput<A>): Thread<A> {
  const { timeZone } = input
  const mentions = input.comments.filter(isMention)
  const comments = input.comments.filter((comment) => !isMention(comment)).sort(byTime)
  const fallen = input.addenda
    .map((addendum) => ({ addendum, at: fallOf(addendum, timeZone) }))
    .sort((a, b) => a.at - b.at)
  const newest = fallen.at(-1)?.at ?? Number.NEGATIVE_INFINITY
  const place = (comment: CommentView): PlacedComment => ({
    comment,
    beforeAddendum: !comment.removed && !comment.byAuthor && comment.createdAt.getTime() < newest,
    replies: [],
  })
  return { items: withDividers(grouped(comments, place), fallen, input), mentions }
}

const isMention = ({ kind }: CommentView) => kind !== 'comment'

const byTime = (a: CommentView, b: CommentView) => a.createdAt.getTime() - b.createdAt.getTime() || a.id - b.id

/** An addendum dated back (an imported one, say) fell on its date; any other at the moment it was published. */
function fallOf({ occurredOn, publishedAt }: DatedAddendum, timeZone: string): number {
  const atOnce = dayOf(publishedAt, timeZone) === occurredOn
  return (atOnce ? publishedAt : startOfDay(occurredOn, timeZone)).getTime()
}

function grouped(comments: CommentView[], place: (comment: CommentView) => PlacedComment): PlacedComment[] {
  const parents = new Map(comments.map(({ id, parentId }) => [id, parentId]))
  const tops = new Map<number, PlacedComment>()
  for (const comment of comments) if (topOf(comment.id, parents) === comment.id) tops.set(comment.id, place(comment))
  for (const comment of comments) {
    const top = tops.get(topOf(comment.id, parents))
    if (!top)
      tops.set(comment.id, place(comment)) // in a circle, whoever comes first leads it
    else if (top.comment !== comment && !comment.removed) top.replies.push(place(comment))
  }
  return [...tops.values()].filter(({ comment, replies }) => !comment.removed || replies.length > 0)
}

/** Climbs as far as this page goes; a circle, which only a broken import could bring, ends where it began. */
function topOf(id: number, parents: Map<number, number | null>): number {
  const seen = new Set<number>()
  let at = id
  for (
    let up = parents.get(at);
    up !== null && up !== undefined && parents.has(up) && !seen.has(up);
    up = parents.get(at)
  ) {
    seen.add(at)
    at = up
  }
  return at
}

function withDividers<A extends DatedAddendum>(
  placed: PlacedComment[],
  fallen: { addendum: A; at: number }[],
  { page, pages }: { page: number; pages: number },
): ThreadItem<A>[] {
  const items: ThreadItem<A>[] = []
  let next = 0
  for (const [index, each] of placed.entries()) {
    const passed = fallen.slice(next).filter(({ at }) => at <= each.comment.createdAt.getTime())
    next += passed.length
    for (const { addendum } of index > 0 ? passed : leading(passed, page)) items.push({ type: 'divider', addendum })
    items.push({ type: 'comment', placed: each })
  }
  const rest = page === pages && placed.length > 0 ? fallen.slice(next) : []
  return [...items, ...rest.map(({ addendum }) => ({ type: 'divider', addendum }) as const)]
}

/** Addenda older than every comment divide nothing; a further page says once which state of the article it begins in. */
const leading = <T>(passed: T[], page: number): T[] => (page > 1 ? passed.slice(-1) : [])
