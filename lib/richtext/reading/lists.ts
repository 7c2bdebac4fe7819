import type { Element } from 'hast'
import type { BodyNode } from '@/lib/richtext/body'
import type { Flow } from '@/lib/richtext/reading/flow'
import {
  attribute,
  type Content,
  type Context,
  deeper,
  isBlank,
  isElement,
  type Reading,
} from '@/lib/richtext/reading/reading'

const LISTS = new Set(['ul', 'ol', 'menu', 'dir'])

/** Reads a list, also one that holds lists or text outside of items; null where there is no room for it. */
export function readList(list: Element, flow: Flow, context: Context, reading: Reading): boolean {
  const within = deeper(context, 2)
  if (within === null) return false
  const boxes = taskBoxes(list)
  for (const box of boxes?.values() ?? []) reading.done.add(box)

  flow.endLine()
  const items: BodyNode[] = []
  for (const group of groupsOf(list.children)) {
    const item = group.length === 1 && group[0] && isItem(group[0]) ? group[0] : null
    if (item && reading.done.has(item)) continue
    const blocks = item ? reading.blocksOf(item.children, reading.enter(item, within)) : reading.blocksOf(group, within)
    const last = items.at(-1)
    if (!item && last) last.content?.push(...blocks)
    else if (item || blocks.length > 0) items.push(itemOf(item, blocks, boxes, list.tagName === 'ol'))
  }
  if (items.length > 0) flow.block({ ...listAttributes(list, boxes !== null), content: items })
  return true
}

function itemOf(
  item: Element | null,
  blocks: BodyNode[],
  boxes: Map<Element, Element> | null,
  numbered: boolean,
): BodyNode {
  const content = blocks.length > 0 ? blocks : [{ type: 'paragraph' }]
  if (boxes) {
    const checked = item !== null && Boolean(boxes.get(item)?.properties.checked)
    return { type: 'taskItem', attrs: { checked }, content }
  }
  const value = numbered && item ? wholeNumber(item.properties.value) : null
  return { type: 'listItem', ...(value !== null && { attrs: { value } }), content }
}

function listAttributes(list: Element, isTasks: boolean): BodyNode {
  if (isTasks) return { type: 'taskList' }
  if (list.tagName !== 'ol') return { type: 'bulletList' }
  const type = /^[aAiI]$/.exec(attribute(list, 'type') ?? '')?.[0] ?? null
  return { type: 'orderedList', attrs: { start: wholeNumber(list.properties.start) ?? 1, type } }
}

/** Items by themselves, and what stands between items in runs; nested lists outside of items belong to the item before. */
function groupsOf(children: Element['children']): Content[][] {
  const groups: Content[][] = []
  let isRun = false
  for (const child of children) {
    if (isItem(child)) groups.push([child])
    else if (isRun) groups.at(-1)?.push(child)
    else if (!isBlank(child)) groups.push([child])
    else continue
    isRun = !isItem(child)
  }
  return groups
}

const isItem = (node: Content): node is Element => isElement(node) && node.tagName === 'li'

/** The box at the beginning of each item if every item has one: then it is a list of tasks. */
function taskBoxes(list: Element): Map<Element, Element> | null {
  const boxes = new Map<Element, Element>()
  for (const item of list.children) {
    if (!isItem(item)) {
      if (isBlank(item)) continue
      return null
    }
    const box = leadingBox(item)
    if (!box) return null
    boxes.set(item, box)
  }
  return boxes.size > 0 ? boxes : null
}

function leadingBox(element: Element): Element | null {
  const first = element.children.find((child) => !isBlank(child))
  if (!first || !isElement(first) || LISTS.has(first.tagName)) return null
  if (first.tagName === 'input') return first.properties.type === 'checkbox' ? first : null
  return /^(p|label|div|span)$/.test(first.tagName) ? leadingBox(first) : null
}

/** HTML's own limits on these numbers are wider than anyone's lists. */
function wholeNumber(value: unknown): number | null {
  const number = typeof value === 'string' && /^\s*-?\d+\s*$/.test(value) ? Number(value) : value
  return typeof number === 'number' && Number.isInteger(number) && Math.abs(number) <= 1_000_000 ? number : null
}
