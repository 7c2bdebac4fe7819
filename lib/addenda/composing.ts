import type { RenderedBlock } from '@/lib/richtext/render'
import type { AddendumView } from './queries'

/** What the composition asks of an addendum. */
export type Composed = Pick<AddendumView, 'number' | 'placement' | 'afterBlock' | 'supersedes'>

/** An addendum where it stands, with the anchor of the first passage that it supersedes, if that passage still stands. */
export interface Slip<A extends Composed> {
  type: 'slip'
  addendum: A
  supersededAnchor: string | null
}

/** Neighbouring blocks that the same addenda supersede: shown unchanged, announced before they begin. */
export interface SupersededPart<A extends Composed> {
  type: 'superseded'
  html: string
  by: A[]
  /** Ids for the passage, one for each addendum of `by`. */
  anchors: string[]
}

/** Blocks as they are; `at` is the place of the first one in the body. */
export interface HtmlPart {
  type: 'html'
  at: number
  html: string
}

export type BodyPart<A extends Composed> = HtmlPart | SupersededPart<A> | Slip<A>

export interface ComposedBody<A extends Composed> {
  top: Slip<A>[]
  parts: BodyPart<A>[]
  end: Slip<A>[]
}

/**
 * Puts slips into a body without touching its blocks: all the html of the parts, in order, is the body's html.
 * An addendum that stands after a block which is gone moves to the end. Ids of nested blocks stand for their top-level block.
 * @param addenda in the order of their dates, which slips at one place keep
 */
export function composeBody<A extends Composed>(blocks: RenderedBlock[], addenda: A[]): ComposedBody<A> {
  const homes = new Map(blocks.flatMap((block, index) => block.ids.map((id) => [id, index] as const)))
  const supersededBy = new Map<number, A[]>()
  for (const addendum of addenda) {
    for (const index of new Set(addendum.supersedes.map((id) => homes.get(id)))) {
      if (index !== undefined) supersededBy.set(index, [...(supersededBy.get(index) ?? []), addendum])
    }
  }
  const anchors = new Anchors()
  const composition = new Composition<A>()
  blocks.forEach((block, index) => {
    composition.add(index, block.html, supersededBy.get(index) ?? [], anchors)
    for (const addendum of addenda) if (stands(addendum, index, homes)) composition.place(addendum)
  })
  const slip = (addendum: A): Slip<A> => ({ type: 'slip', addendum, supersededAnchor: anchors.first(addendum.number) })
  const inPlace = new Set(addenda.filter((addendum) => homeOf(addendum, homes) !== undefined))
  return {
    top: addenda.filter(({ placement }) => placement === 'top').map(slip),
    parts: composition.parts.map((part) => (part.type === 'slip' ? slip(part.addendum) : part)),
    end: addenda.filter((addendum) => addendum.placement !== 'top' && !inPlace.has(addendum)).map(slip),
  }
}

const homeOf = ({ placement, afterBlock }: Composed, homes: Map<string, number>) =>
  placement === 'after' && afterBlock !== null ? homes.get(afterBlock) : undefined

const stands = (addendum: Composed, index: number, homes: Map<string, number>) => homeOf(addendum, homes) === index

/** Gives each superseded passage its ids: addendum-2-original for the first of addendum 2, then addendum-2-original-2 and so on. */
class Anchors {
  private readonly given = new Map<number, number>()

  next(number: number): string {
    const count = (this.given.get(number) ?? 0) + 1
    this.given.set(number, count)
    return count === 1 ? anchorOf(number) : `${anchorOf(number)}-${count}`
  }

  first = (number: number): string | null => (this.given.has(number) ? anchorOf(number) : null)
}

const anchorOf = (number: number) => `addendum-${number}-original`

/** Collects parts, running blocks of one kind together. */
class Composition<A extends Composed> {
  readonly parts: BodyPart<A>[] = []

  add(at: number, html: string, by: A[], anchors: Anchors) {
    const last = this.parts.at(-1)
    if (by.length === 0) {
      if (last?.type === 'html') last.html += html
      else this.parts.push({ type: 'html', at, html })
    } else if (last?.type === 'superseded' && sameAddenda(last.by, by)) {
      last.html += html
    } else {
      this.parts.push({ type: 'superseded', html, by, anchors: by.map(({ number }) => anchors.next(number)) })
    }
  }

  place(addendum: A) {
    this.parts.push({ type: 'slip', addendum, supersededAnchor: null })
  }
}

const sameAddenda = (one: Composed[], other: Composed[]) =>
  one.length === other.length && one.every((addendum, index) => addendum === other[index])
