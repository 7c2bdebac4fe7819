import type { BodyNode } from '@/lib/richtext/body'
import { CALLOUTS } from '@/lib/richtext/callouts'
import { isProvider, PROVIDERS } from '@/lib/richtext/embeds'
import { escapeHtml } from '@/lib/richtext/escape'
import { attributes, blockId, oneOf, string, wholeNumber } from '@/lib/richtext/rendering/attributes'
import { renderCode } from '@/lib/richtext/rendering/code'
import { renderFigure } from '@/lib/richtext/rendering/figures'
import type { Rendering } from '@/lib/richtext/rendering/footnotes'
import { renderInline } from '@/lib/richtext/rendering/inline'
import { renderList } from '@/lib/richtext/rendering/lists'
import { renderTable } from '@/lib/richtext/rendering/tables'
import { sanitizeHtml } from '@/lib/richtext/sanitize'

type Render = (node: BodyNode, rendering: Rendering) => string

/** A block and all within it. Its element carries `id="b-…"` when the block has an id. */
export function renderBlock(node: BodyNode, rendering: Rendering): string {
  const render = Object.hasOwn(BLOCKS, node.type) ? BLOCKS[node.type] : undefined
  return render ? render(node, rendering) : renderUnknown(node, rendering)
}

/** The level a heading is shown at: never above h2. */
export const headingLevel = (node: BodyNode, { headingShift }: Rendering): number =>
  Math.min(6, Math.max(2, (wholeNumber(node.attrs?.level, 1, 6) ?? 2) + headingShift))

const BLOCKS: Record<string, Render> = {
  paragraph: renderParagraph,
  heading: (node, rendering) => {
    const level = headingLevel(node, rendering)
    return `<h${level}${own(node, alignment(node))}>${renderInline(node.content, rendering)}</h${level}>`
  },
  bulletList: (node, rendering) => renderList(node, 'ul', {}, within(rendering)),
  orderedList: (node, rendering) => {
    const start = wholeNumber(node.attrs?.start, -1_000_000, 1_000_000)
    const type = oneOf(node.attrs?.type, ['a', 'A', 'i', 'I'])
    return renderList(node, 'ol', { start: start === 1 ? null : start, type }, within(rendering))
  },
  taskList: (node, rendering) => renderList(node, 'ul', { class: 'tasks' }, within(rendering)),
  blockquote: (node, rendering) => `<blockquote${own(node)}>${children(node, rendering)}</blockquote>`,
  codeBlock: renderCode,
  table: (node, rendering) => renderTable(node, (cell) => tight(cell, rendering)),
  descriptionList: renderDescriptions,
  figure: renderFigure,
  embed: renderEmbed,
  details: renderDetails,
  callout: (node, rendering) => {
    const kind = oneOf(node.attrs?.kind, CALLOUTS) ?? 'note'
    return `<div${own(node, `callout callout-${kind}`)}${attributes({ role: kind === 'box' ? null : 'note' })}>${children(node, rendering)}</div>`
  },
  footnotes: renderFootnotes,
  horizontalRule: (node) => `<hr${own(node)}>`,
  more: (node) => `<div${own(node, 'more')}></div>`,
  htmlBlock: (node) => `<div${own(node, 'html')}>${sanitizeHtml(string(node.attrs?.html) ?? '')}</div>`,
}

function renderParagraph(node: BodyNode, rendering: Rendering): string {
  const isPlaceOnly = node.content?.length && node.content.every((child) => child.type === 'anchor')
  const tag = isPlaceOnly ? 'div' : 'p' // the name of what follows takes no room
  return `<${tag}${own(node, alignment(node))}>${renderInline(node.content, rendering)}</${tag}>`
}

function renderDescriptions(node: BodyNode, rendering: Rendering): string {
  const parts = (node.content ?? []).map((part) =>
    part.type === 'descriptionTerm'
      ? `<dt>${renderInline(part.content, rendering)}</dt>`
      : `<dd>${tight(part, rendering)}</dd>`,
  )
  return `<dl${own(node)}>${parts.join('')}</dl>`
}

function renderEmbed(node: BodyNode): string {
  const { provider, videoId, title } = node.attrs ?? {}
  if (!isProvider(provider) || typeof videoId !== 'string' || !PROVIDERS[provider].id.test(videoId)) return ''
  const { name, page } = PROVIDERS[provider]
  const href = page(videoId)
  const what = escapeHtml(string(title) ?? href.replace('https://', ''))
  return (
    `<p${own(node, 'embed')}><a href="${escapeHtml(href)}" rel="noopener">` +
    `<span class="embed-provider">${name}</span> <span class="embed-title">${what}</span></a></p>`
  )
}

function renderDetails(node: BodyNode, rendering: Rendering): string {
  const [summary, ...rest] = node.content ?? []
  const open = node.attrs?.open === true ? ' open' : ''
  const content = rest.map((part) => children(part, rendering)).join('')
  return `<details${own(node)}${open}><summary>${renderInline(summary?.content, rendering)}</summary><div>${content}</div></details>`
}

function renderFootnotes(node: BodyNode, rendering: Rendering): string {
  const notes = [...(node.content ?? [])].sort((one, other) => numberOf(one, rendering) - numberOf(other, rendering))
  const items = notes.map((note) => {
    const id = blockId(note)
    const back = id && `<a href="#fnref-${id}" role="doc-backlink" aria-label="[${numberOf(note, rendering)}]">↩</a>`
    return `<li${own(note)}>${tight(note, rendering)}${back ? ` ${back}` : ''}</li>`
  })
  return `<section${own(node, 'footnotes')} role="doc-endnotes"><ol>${items.join('')}</ol></section>`
}

const numberOf = (note: BodyNode, { footnotes }: Rendering) => footnotes.get(blockId(note) ?? '') ?? Infinity

/** Words are shown whatever they stand in; what stands in a line makes a paragraph. */
function renderUnknown(node: BodyNode, rendering: Rendering): string {
  if (node.type === 'text' || !node.content) return renderInline([node], rendering)
  return children(node, rendering)
}

const children = (node: BodyNode, rendering: Rendering) =>
  (node.content ?? []).map((child) => renderBlock(child, rendering)).join('')

/** The content of an item or cell: a line that stands there alone, or before lists only, needs no paragraph around it. */
function tight(node: BodyNode, rendering: Rendering): string {
  const [first, ...rest] = node.content ?? []
  const isLine =
    first?.type === 'paragraph' && !first.attrs?.textAlign && rest.every(({ type }) => type.endsWith('List'))
  if (!first || !isLine) return children(node, rendering)
  return renderInline(first.content, rendering) + rest.map((child) => renderBlock(child, rendering)).join('')
}

const within = (rendering: Rendering) => (item: BodyNode) => tight(item, rendering)

const alignment = (node: BodyNode) => {
  const align = oneOf(node.attrs?.textAlign, ['center', 'right', 'justify'])
  return align && `align-${align}`
}

function own(node: BodyNode, className?: string | null): string {
  const id = blockId(node)
  return (id ? ` id="b-${id}"` : '') + (className ? ` class="${className}"` : '')
}
