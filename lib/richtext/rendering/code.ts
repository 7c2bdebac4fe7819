import { common, createLowlight } from 'lowlight'
import type { BodyNode } from '@/lib/richtext/body'
import { CODE_LANGUAGE } from '@/lib/richtext/code-languages'
import { escapeHtml } from '@/lib/richtext/escape'
import { attributes, blockId, string } from '@/lib/richtext/rendering/attributes'
import type { Rendering } from '@/lib/richtext/rendering/footnotes'
import { renderInline } from '@/lib/richtext/rendering/inline'

/** Highlighting is quadratic in places: what is longer than any example in an article is shown plain. */
const LONGEST = 50_000

type Highlighted = ReturnType<ReturnType<typeof createLowlight>['highlight']>['children'][number]

let highlighter: ReturnType<typeof createLowlight> | undefined

/** A code block. One in which the author marked passages keeps those marks instead of being highlighted. */
export function renderCode(node: BodyNode, rendering: Rendering): string {
  const language = string(node.attrs?.language)
  const named = language && CODE_LANGUAGE.test(language) ? language.toLowerCase() : null
  const marked = node.content?.some((child) => child.marks && child.marks.length > 0)
  const code = marked ? renderInline(node.content, rendering) : highlighted(textOf(node), named)
  const id = blockId(node)
  const of = attributes({ class: named && `language-${named}` })
  return `<pre${attributes({ id: id && `b-${id}`, tabindex: 0 })}><code${of}>${code}</code></pre>`
}

function highlighted(code: string, language: string | null): string {
  if (language === null || code.length > LONGEST) return escapeHtml(code)
  highlighter ??= createLowlight(common)
  if (!highlighter.registered(language)) return escapeHtml(code)
  return highlighter.highlight(language, code).children.map(written).join('')
}

function written(node: Highlighted): string {
  if (node.type === 'text') return escapeHtml(node.value)
  if (node.type !== 'element') return ''
  const classes = Array.isArray(node.properties.className) ? node.properties.className.join(' ') : ''
  return `<span${attributes({ class: classes })}>${node.children.map(written).join('')}</span>`
}

const textOf = (node: BodyNode) => (node.content ?? []).map((child) => string(child.text) ?? '').join('')
