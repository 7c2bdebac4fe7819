import type { BodyNode } from '@/lib/richtext/body'
import { escapeHtml } from '@/lib/richtext/escape'
import { textOf } from '@/lib/richtext/plain-text'
import { attributes, blockId, oneOf, string, wholeNumber } from '@/lib/richtext/rendering/attributes'

/** A table in a frame that scrolls by finger and by keyboard where it is wider than the screen. */
export function renderTable(node: BodyNode, renderCell: (cell: BodyNode) => string): string {
  const rows = node.content ?? []
  const caption = string(node.attrs?.caption)
  const head = rows.findIndex((row) => !isHeaderRow(row)) // rows of header cells at the top
  const headRows = head === -1 || head === 0 ? 0 : head
  const row = (cells: BodyNode, at: number) =>
    `<tr>${(cells.content ?? []).map((cell) => renderedCell(cell, at < headRows || rows.length === 1, renderCell)).join('')}</tr>`
  const written = rows.map(row)
  const id = blockId(node)
  return (
    `<div${attributes({ id: id && `b-${id}`, class: 'scroll', tabindex: 0, role: 'region', 'aria-label': nameOf(node) })}><table>` +
    (caption ? `<caption>${escapeHtml(caption)}</caption>` : '') +
    (headRows > 0 ? `<thead>${written.slice(0, headRows).join('')}</thead>` : '') +
    `<tbody>${written.slice(headRows).join('')}</tbody></table></div>`
  )
}

function renderedCell(cell: BodyNode, inHead: boolean, renderCell: (cell: BodyNode) => string): string {
  const isHeader = cell.type === 'tableHeader'
  const align = oneOf(cell.attrs?.align, ['left', 'center', 'right'])
  const colspan = wholeNumber(cell.attrs?.colspan, 2, 1000)
  const rowspan = wholeNumber(cell.attrs?.rowspan, 2, 65_534)
  const scope = isHeader ? (inHead ? 'col' : 'row') : null
  const tag = isHeader ? 'th' : 'td'
  return `<${tag}${attributes({ colspan, rowspan, scope, class: align && `align-${align}` })}>${renderCell(cell)}</${tag}>`
}

/** What a screen reader calls the frame: the caption, else the words of the first row. */
function nameOf(table: BodyNode): string | null {
  const caption = string(table.attrs?.caption)
  const first = table.content?.[0]?.content ?? []
  const words =
    caption ??
    first
      .map((cell) => textOf(cell).replace(/\s+/g, ' ').trim())
      .filter(Boolean)
      .join(', ')
  return string(words.length > 80 ? `${words.slice(0, 79)}…` : words)
}

const isHeaderRow = (row: BodyNode) => (row.content ?? []).every((cell) => cell.type === 'tableHeader')
