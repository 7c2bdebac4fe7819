import type { BodyNode } from '@/lib/richtext/body'
import { attributes, blockId, wholeNumber } from '@/lib/richtext/rendering/attributes'

/** A list of any kind. Boxes of tasks are characters, which every screen reader reads and nobody mistakes for controls. */
export function renderList(
  node: BodyNode,
  tag: 'ul' | 'ol',
  others: Record<string, string | number | null>,
  renderItem: (item: BodyNode) => string,
): string {
  const id = blockId(node)
  const items = (node.content ?? []).map((item) => {
    const box =
      item.type === 'taskItem' ? `<span class="task-box">${item.attrs?.checked === true ? '☑' : '☐'}</span> ` : ''
    const value = tag === 'ol' ? wholeNumber(item.attrs?.value, -1_000_000, 1_000_000) : null
    return `<li${attributes({ value })}>${box}${renderItem(item)}</li>`
  })
  return `<${tag}${attributes({ id: id && `b-${id}`, ...others })}>${items.join('')}</${tag}>`
}
