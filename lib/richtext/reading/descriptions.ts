import type { Element } from 'hast'
import type { BodyNode } from '@/lib/richtext/body'
import { inlineOf } from '@/lib/richtext/reading/flattening'
import type { Flow } from '@/lib/richtext/reading/flow'
import { type Content, type Context, deeper, isBlank, isElement, type Reading } from '@/lib/richtext/reading/reading'

/** Reads a list of terms; what stands outside of terms and descriptions counts as description. */
export function readDescriptions(list: Element, flow: Flow, context: Context, reading: Reading): boolean {
  const within = deeper(context, 2)
  if (within === null) return false
  flow.endLine()
  const content: BodyNode[] = []
  gather(list.children, content, within, reading)
  if (content.length > 0) flow.block({ type: 'descriptionList', content })
  return true
}

function gather(children: readonly Content[], parts: BodyNode[], context: Context, reading: Reading): void {
  for (const child of children) {
    if (isBlank(child)) continue
    if (isElement(child) && child.tagName === 'div') {
      gather(child.children, parts, reading.enter(child, context), reading)
    } else if (isElement(child) && child.tagName === 'dt') {
      const content = inlineOf(reading.blocksOf(child.children, reading.enter(child, context)))
      parts.push({ type: 'descriptionTerm', content })
    } else if (isElement(child) && child.tagName === 'dd') {
      parts.push(details(reading.blocksOf(child.children, reading.enter(child, context))))
    } else {
      const content = reading.blocksOf([child], context)
      if (content.length > 0) parts.push(details(content))
    }
  }
}

const details = (content: BodyNode[]): BodyNode => ({
  type: 'descriptionDetails',
  content: content.length > 0 ? content : [{ type: 'paragraph' }],
})
