import type { BodyMark, BodyNode } from '@/lib/richtext/body'
import { escapeHtml } from '@/lib/richtext/escape'
import { attributes, string } from '@/lib/richtext/rendering/attributes'

/** `signs`: marks as Markdown writes them. `tags`: as HTML does, for places where the signs would not be read as such. */
export type Manner = 'signs' | 'tags'

/** What the notes of a body are called in its Markdown: their numbers. */
export type NoteNames = ReadonlyMap<string, number>

const SIGNS: Record<string, string> = { bold: '**', italic: '*', strike: '~~' }
const TAGS: Record<string, string> = {
  bold: 'strong',
  italic: 'em',
  strike: 's',
  underline: 'u',
  superscript: 'sup',
  subscript: 'sub',
  small: 'small',
  keyboard: 'kbd',
  code: 'code',
}
/** Outermost first, as in rendering/inline.ts; code is innermost, since nothing within it is Markdown any more. */
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

/** A line of text as Markdown. Marks that go on from one piece to the next are opened once. */
export function inlineMarkdown(nodes: readonly BodyNode[] | undefined, manner: Manner, notes: NoteNames): string {
  let text = ''
  let open: Written[] = []
  for (const node of nodes ?? []) {
    const marks = writtenMarks(node, manner)
    let same = 0
    while (same < open.length && open[same]?.before === marks[same]?.before) same++
    for (const { after } of open.slice(same).reverse()) text += after
    for (const { before } of marks.slice(same)) text += before
    open = marks
    text += pieceOf(node, notes)
  }
  for (const { after } of open.reverse()) text += after
  return text
    .replace(/^(\s*)(#{1,6}(?=\s)|[-+](?=\s)|>|(?:=+|-+)\s*$)/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s)/gm, '$1\\$2')
}

interface Written {
  before: string
  after: string
}

function writtenMarks(node: BodyNode, manner: Manner): Written[] {
  const marks = [...(node.marks ?? [])].sort((one, other) => ORDER.indexOf(one.type) - ORDER.indexOf(other.type))
  return marks.filter(({ type }) => !(type === 'code' && isPlainCode(node))).map((mark) => written(mark, manner))
}

function written({ type, attrs }: BodyMark, manner: Manner): Written {
  const sign = manner === 'signs' ? SIGNS[type] : undefined
  if (sign) return { before: sign, after: sign }
  const href = string(attrs?.href) ?? ''
  const title = string(attrs?.title)
  if (type === 'link' && manner === 'signs') {
    const address = /[\s()<>]/.test(href) ? `<${href.replace(/[<>]/g, encodeURIComponent)}>` : href
    return { before: '[', after: `](${address}${title ? ` "${title.replace(/["\\]/g, '\\$&')}"` : ''})` }
  }
  if (type === 'link') return { before: `<a${attributes({ href, title })}>`, after: '</a>' }
  const color = string(attrs?.color)
  if (type === 'textColor') return { before: `<span style="color: ${color}">`, after: '</span>' }
  if (type === 'highlight')
    return color
      ? { before: `<span style="background-color: ${color}">`, after: '</span>' }
      : { before: '<mark>', after: '</mark>' }
  const tag = TAGS[type] ?? 'span'
  return { before: `<${tag}>`, after: `</${tag}>` }
}

function pieceOf(node: BodyNode, notes: NoteNames): string {
  switch (node.type) {
    case 'text':
      return isPlainCode(node) ? fenced(node.text ?? '') : escaped(node.text ?? '')
    case 'hardBreak':
      return '<br>'
    case 'ruby':
      return `<ruby>${(node.content ?? []).map((child) => escaped(child.text ?? '')).join('')}<rt>${escaped(string(node.attrs?.reading) ?? '')}</rt></ruby>`
    case 'image':
      return pictureMarkdown(node)
    case 'anchor':
      return `<a name="${escapeHtml(string(node.attrs?.name) ?? '')}"></a>`
    case 'footnoteReference':
      return `[^${notes.get(String(node.attrs?.footnote)) ?? '?'}]`
    default:
      return ''
  }
}

/** A picture by its signs, or by its tag when it has a width or a side of its own. */
export function pictureMarkdown({ attrs }: BodyNode): string {
  const src = string(attrs?.src) ?? ''
  const alt = string(attrs?.alt)
  const title = string(attrs?.title)
  if (attrs?.displayWidth || attrs?.align || title || /[\s()<>]/.test(src))
    return `<img${attributes({ src, alt, title, width: Number(attrs?.displayWidth) || null, align: string(attrs?.align) })}>`
  return `![${escaped(alt ?? '')}](${src})`
}

const isPlainCode = (node: BodyNode) =>
  (node.marks ?? []).some(({ type }) => type === 'code') && !/\n|^\s|\s$/.test(node.text ?? '')

function fenced(code: string): string {
  const longest = Math.max(0, ...[...code.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const pad = code.startsWith('`') || code.endsWith('`') ? ' ' : ''
  return fence + pad + code + pad + fence
}

const escaped = (text: string) =>
  text
    .replace(/[\\`*_[\]<>~|]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replace(/https?:\/\/|www\./g, (scheme) => `${scheme.slice(0, -1)}<!-- -->${scheme.slice(-1)}`)
    .replace(/\u00a0/g, '&nbsp;')
