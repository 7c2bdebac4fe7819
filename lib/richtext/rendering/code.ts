import type { BodyNode } from '@/lib/richtext/body'
import { CODE_LANGUAGE } from '@/lib/richtext/code-languages'
import { escapeHtml } from '@/lib/richtext/escape'
import { classesOf, type Highlighted, highlight } from '@/lib/richtext/highlighting'
import { attributes, blockId, string } from '@/lib/richtext/rendering/attributes'
import type { Rendering } from '@/lib/richtext/rendering/footnotes'
import { renderInline } from '@/lib/richtext/rendering/inline'

/** A code block. One in which the author marked passages keeps those marks instead of being highlighted. */
export function renderCode(node: BodyNode, rendering: Rendering): string {
  const language = string(node.attrs?.language)
  const named = language && CODE_LANGUAGE.test(language) ? language.toLowerCase() : null
  const marked = node.content?.some((child) => child.marks && child.marks.length > 0)
  const plain = textOf(node)
  const code = marked
    ? renderInline(node.content, rendering)
    : (highlight(plain, named)?.map(written).join('') ?? escapeHtml(plain))
  const id = blockId(node)
  const of = attributes({ class: named && `language-${named}` })
  return `<pre${attributes({ id: id && `b-${id}`, tabindex: 0 })}><code${of}>${code}</code></pre>`
}

function written(node: Highlighted): string {
  if (node.type === 'text') return escapeHtml(node.value)
  if (node.type !== 'element') return ''
  return `<span${attributes({ class: classesOf(node) })}>${node.children.map(written).join('')}</span>`
}

const textOf = (node: BodyNode) => (node.content ?? []).map((child) => string(child.text) ?? '').join('')
