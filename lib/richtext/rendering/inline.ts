import { ANCHOR_NAME } from '@/lib/richtext/anchor-names'
import type { BodyMark, BodyNode } from '@/lib/richtext/body'
import { HEX_COLOR, hueOf } from '@/lib/richtext/colors'
import { escapeHtml } from '@/lib/richtext/escape'
import { attributes, string } from '@/lib/richtext/rendering/attributes'
import type { Rendering } from '@/lib/richtext/rendering/footnotes'
import { linkTag } from '@/lib/richtext/rendering/links'
import { renderImage } from '@/lib/richtext/rendering/pictures'

/** Outermost first: a link is one link even where part of its words are bold. */
const ORDER = [
  'link',
  'highlight',
  'textColor',
  'small',
  'bold',
  'italic',
  'strike',
  'underline',
  'superscript',
  'subscript',
  'keyboard',
  'code',
]

/** Nodes of a line of text; marks that go on from one node to the next are one element. */
export function renderInline(nodes: readonly BodyNode[] | undefined, rendering: Rendering): string {
  let html = ''
  let open: { tag: string; close: string }[] = []
  for (const node of nodes ?? []) {
    const tags = node.marks ? marksOf(node) : NONE
    let same = 0
    while (same < open.length && open[same]?.tag === tags[same]?.tag) same++
    for (let at = open.length - 1; at >= same; at--) html += open[at]?.close
    for (let at = same; at < tags.length; at++) html += tags[at]?.tag
    open = tags
    html += renderNode(node, rendering)
  }
  for (let at = open.length - 1; at >= 0; at--) html += open[at]?.close
  return html
}

const NONE: { tag: string; close: string }[] = []

function renderNode(node: BodyNode, rendering: Rendering): string {
  switch (node.type) {
    case 'text':
      return escapeHtml(string(node.text) ?? '')
    case 'hardBreak':
      return '<br>'
    case 'image':
      return renderImage(node, { linked: node.marks?.some((mark) => mark.type === 'link') ?? false })
    case 'ruby':
      return renderRuby(node, rendering)
    case 'anchor':
      return renderAnchor(node)
    case 'footnoteReference':
      return renderReference(node, rendering)
    default:
      return renderInline(node.content, rendering)
  }
}

function renderRuby(node: BodyNode, rendering: Rendering): string {
  const reading = escapeHtml(string(node.attrs?.reading) ?? '')
  return `<ruby>${renderInline(node.content, rendering)}<rp>(</rp><rt>${reading}</rt><rp>)</rp></ruby>`
}

function renderAnchor(node: BodyNode): string {
  const name = string(node.attrs?.name)
  return name && ANCHOR_NAME.test(name) ? `<span${attributes({ id: name })}></span>` : ''
}

function renderReference(node: BodyNode, rendering: Rendering): string {
  const id = string(node.attrs?.footnote) ?? ''
  const number = rendering.footnotes.get(id)
  if (number === undefined) return ''
  const own = rendering.referred.has(id) ? '' : ` id="fnref-${id}"`
  rendering.referred.add(id)
  return `<sup class="footnote-reference"><a href="#b-${id}"${own} role="doc-noteref">[${number}]</a></sup>`
}

function marksOf(node: BodyNode) {
  const marks = [...(node.marks ?? [])].sort((one, other) => ORDER.indexOf(one.type) - ORDER.indexOf(other.type))
  return marks.flatMap((mark) => {
    const tag = openingTag(mark, node)
    return tag ? [{ tag, close: `</${/^<(\w+)/.exec(tag)?.[1]}>` }] : []
  })
}

const SIMPLE: Record<string, string> = {
  small: '<small>',
  bold: '<strong>',
  italic: '<em>',
  strike: '<s>',
  underline: '<u>',
  superscript: '<sup>',
  subscript: '<sub>',
  keyboard: '<kbd>',
  code: '<code>',
}

/** Japanese has no italics: emphasis there is dots beside the characters, and slanted letters for words without any. */
const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u

function openingTag(mark: BodyMark, node: BodyNode): string | null {
  if (mark.type === 'italic' && !JAPANESE.test(string(node.text) ?? '')) return '<em class="slanted">'
  if (mark.type === 'link') return linkTag(mark.attrs?.href, mark.attrs?.title)
  const color = string(mark.attrs?.color)
  const hue = color && HEX_COLOR.test(color) ? hueOf(color) : null
  if (mark.type === 'textColor') return hue && `<span class="ink-${hue}">`
  if (mark.type === 'highlight') return hue ? `<mark class="mark-${hue}">` : '<mark>'
  return Object.hasOwn(SIMPLE, mark.type) ? (SIMPLE[mark.type] ?? null) : null
}
