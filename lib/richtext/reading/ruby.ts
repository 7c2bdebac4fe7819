import type { Element } from 'hast'
import { toText } from 'hast-util-to-text'
import type { Flow } from '@/lib/richtext/reading/flow'
import { type Content, type Context, isElement } from '@/lib/richtext/reading/reading'

/** Reads characters with their reading, also several pairs in one element (漢<rt>かん</rt>字<rt>じ</rt>). */
export function readRuby(ruby: Element, flow: Flow, context: Context): void {
  let base = ''
  const walk = (nodes: readonly Content[]) => {
    for (const node of nodes) {
      if (node.type === 'text') base += node.value
      else if (!isElement(node) || node.tagName === 'rp') continue
      else if (node.tagName === 'rt') {
        close(base, toText(node).trim(), flow, context)
        base = ''
      } else walk(node.children)
    }
  }
  walk(ruby.children)
  if (base.trim() !== '') flow.text(base, context)
}

function close(base: string, reading: string, flow: Flow, context: Context): void {
  const characters = base.replace(/\s+/g, ' ').trim()
  if (characters === '') {
    if (reading !== '') flow.text(`(${reading})`, context)
  } else if (reading === '') flow.text(base, context)
  else flow.inline({ type: 'ruby', attrs: { reading }, content: [{ type: 'text', text: characters }] }, context)
}
