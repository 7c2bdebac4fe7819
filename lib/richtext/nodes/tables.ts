import { Table as Stock, TableCell as StockCell, TableHeader as StockHeader, TableRow } from '@tiptap/extension-table'
import { wholeNumberOf } from './attribute-readers'

const LONGEST_CAPTION = 2_000
const MOST_COLUMNS = 100
const MOST_ROWS = 1_000
const WIDEST = 10_000

/** A table, with a caption of plain text. */
export const Table = Stock.extend({
  addAttributes() {
    return {
      ...this.parent?.(),
      caption: {
        default: null,
        parseHTML: (element: HTMLElement) =>
          (element.getAttribute('data-caption') ?? element.querySelector('caption')?.textContent)?.slice(
            0,
            LONGEST_CAPTION,
          ) ?? null,
        renderHTML: ({ caption }) => (caption ? { 'data-caption': caption } : {}),
      },
    }
  },
})

/** How many columns and rows a cell takes: figures within reason, whatever was pasted. */
const measures = {
  colspan: {
    default: 1,
    parseHTML: (element: HTMLElement) => wholeNumberOf(element, 'colspan', 1, MOST_COLUMNS) ?? 1,
  },
  rowspan: { default: 1, parseHTML: (element: HTMLElement) => wholeNumberOf(element, 'rowspan', 1, MOST_ROWS) ?? 1 },
  colwidth: { default: null, parseHTML: columnWidths },
}

export const TableCell = StockCell.extend({
  addAttributes() {
    return { ...this.parent?.(), ...measures }
  },
})

export const TableHeader = StockHeader.extend({
  addAttributes() {
    return { ...this.parent?.(), ...measures }
  },
})

export { TableRow }

/** One width for each column that the cell takes, or none at all. */
function columnWidths(element: HTMLElement): number[] | null {
  const widths = (element.getAttribute('colwidth') ?? '').split(',').map(Number)
  const isSound = widths.every((width) => Number.isInteger(width) && width > 0 && width <= WIDEST)
  return isSound && widths.length === (wholeNumberOf(element, 'colspan', 1, MOST_COLUMNS) ?? 1) ? widths : null
}
