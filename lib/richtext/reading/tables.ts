import type { Element } from 'hast'
import type { BodyNode } from '@/lib/richtext/body'
import { inlineOf } from '@/lib/richtext/reading/flattening'
import type { Flow } from '@/lib/richtext/reading/flow'
import { attribute, type Context, deeper, isBlank, isElement, type Reading } from '@/lib/richtext/reading/reading'

const GROUPS = new Set(['thead', 'tbody', 'tfoot'])

/** Reads a table with its header cells, spans and caption. */
export function readTable(table: Element, flow: Flow, context: Context, reading: Reading): boolean {
  const room = deeper(context, 3)
  if (room === null) return false
  const within = { ...room, align: null } // alignment is not inherited by tables
  flow.endLine()
  const captions = table.children.filter((child) => isElement(child) && child.tagName === 'caption')
  const caption = inlineOf(reading.blocksOf(captions, context))
  const rows = rowsOf(table, within, reading)
  const plain = plainCaption(caption)
  if (caption.length > 0 && plain === null) flow.block({ type: 'paragraph', content: caption })
  if (rows.length === 0) {
    if (plain !== null) flow.block({ type: 'paragraph', content: caption })
    return true
  }
  if (attribute(table, 'bgColor')) reading.report('Background colours of tables were not kept.')
  flow.block({ type: 'table', attrs: { caption: plain }, content: rows })
  return true
}

/** A caption without links and the like, which is what a table of ours can hold; null if there is more to it or none. */
function plainCaption(caption: BodyNode[]): string | null {
  const isPlain = caption.length > 0 && caption.every((node) => node.type === 'text' && !node.marks)
  return isPlain ? caption.map((node) => node.text).join('') : null
}

function rowsOf(parent: Element, context: Context, reading: Reading): BodyNode[] {
  const rows: BodyNode[] = []
  for (const child of parent.children) {
    if (!isElement(child)) continue
    if (GROUPS.has(child.tagName)) {
      rows.push(...rowsOf(child, reading.enter(child, context), reading))
    } else if (child.tagName === 'tr') {
      const cells = cellsOf(child, parent.tagName === 'thead', reading.enter(child, context), reading)
      if (cells.length > 0) rows.push({ type: 'tableRow', content: cells })
    }
  }
  return rows
}

function cellsOf(row: Element, isHead: boolean, context: Context, reading: Reading): BodyNode[] {
  return row.children.flatMap((cell): BodyNode[] => {
    if (isBlank(cell) || !isElement(cell)) return []
    if (attribute(cell, 'bgColor') ?? attribute(row, 'bgColor')) {
      reading.report('Background colours of tables were not kept.')
    }
    const blocks = reading.blocksOf(cell.children, reading.enter(cell, context))
    const attrs = { colspan: span(cell, 'colSpan', 100), rowspan: span(cell, 'rowSpan', 1000) }
    const content = blocks.length > 0 ? blocks : [{ type: 'paragraph' }]
    return [{ type: isHead || cell.tagName === 'th' ? 'tableHeader' : 'tableCell', attrs, content }]
  })
}

function span(cell: Element, name: string, most: number): number {
  const value = cell.properties[name]
  return typeof value === 'number' && value >= 1 ? Math.min(most, Math.floor(value)) : 1
}
