import type { RenderedBlock } from '@/lib/richtext/render'

/** A published addendum as the text of its article shows it in a feed. */
export interface PlacedAddendum {
  placement: 'top' | 'after' | 'end'
  afterBlock: string | null
  /** Kind, date and summary, as HTML. */
  heading: string
  blocks: RenderedBlock[]
}

/**
 * An article's text with its addenda where they stand, in their order: before everything, after the block they name (the
 * top-level block that holds it), or at the end. One whose block is gone stands at the end.
 */
export function wholeText(blocks: RenderedBlock[], addenda: PlacedAddendum[]): string {
  const top = addenda.filter(({ placement }) => placement === 'top')
  const after = new Map<string, PlacedAddendum[]>()
  const end: PlacedAddendum[] = []
  for (const addendum of addenda) {
    if (addendum.placement === 'top') continue
    const anchor = addendum.placement === 'after' && blocks.find(({ ids }) => ids.includes(addendum.afterBlock ?? ''))
    if (anchor) after.set(anchor.id, [...(after.get(anchor.id) ?? []), addendum])
    else end.push(addendum)
  }
  return [
    ...top.map(slip),
    ...blocks.flatMap((block) => [block.html, ...(after.get(block.id) ?? []).map(slip)]),
    ...end.map(slip),
  ].join('\n')
}

export const joined = (blocks: RenderedBlock[]) => blocks.map(({ html }) => html).join('\n')

const slip = ({ heading, blocks }: PlacedAddendum) => `<h2>${heading}</h2>\n${joined(blocks)}`
