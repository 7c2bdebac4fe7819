import { type Body, type BodyNode, isBlock } from './body'
import { textOf } from './plain-text'
import { blockId } from './rendering/attributes'
import { headingLevel, renderBlock } from './rendering/blocks'
import { footnoteNumbers, type Rendering } from './rendering/footnotes'

/** Moves when the same body would render otherwise, so that kept HTML of older revisions is made anew. */
export const RENDERER = 1

/** One top-level block as a reader gets it. `ids` are those of all blocks inside, its own included. */
export type RenderedBlock = { id: string; ids: string[]; html: string; heading?: { level: number; text: string } }

/**
 * Renders a body, one self-contained piece of HTML per top-level block, in order.
 *
 * Everything is escaped and every address looked at here once more, whether or not the body passed the guard.
 * The page's title is its h1: headings begin at h2, and move down by one throughout where a body has an h1 of its own.
 */
export function renderBody(body: Body): RenderedBlock[] {
  const hasOwnTitle = body.content.some((node) => node.type === 'heading' && node.attrs?.level === 1)
  const rendering: Rendering = {
    footnotes: footnoteNumbers(body.content),
    referred: new Set(),
    headingShift: hasOwnTitle ? 1 : 0,
  }
  return body.content.map((node) => renderedBlock(node, rendering))
}

function renderedBlock(node: BodyNode, rendering: Rendering): RenderedBlock {
  const ids: string[] = []
  collectIds(node, ids)
  const block = { id: blockId(node) ?? '', ids, html: renderBlock(node, rendering) }
  if (node.type !== 'heading') return block
  return { ...block, heading: { level: headingLevel(node, rendering), text: textOf(node).replace(/\s+/g, ' ') } }
}

function collectIds(node: BodyNode, ids: string[]): void {
  const id = blockId(node)
  if (id) ids.push(id)
  for (const child of node.content ?? []) if (isBlock(child)) collectIds(child, ids)
}
