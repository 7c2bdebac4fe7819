import { Table as Stock, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'

/** A table, with a caption of plain text. */
export const Table = Stock.extend({
  addAttributes() {
    return {
      ...this.parent?.(),
      caption: {
        default: null,
        parseHTML: (element: HTMLElement) => element.querySelector('caption')?.textContent ?? null,
        renderHTML: () => ({}),
      },
    }
  },
})

export { TableCell, TableHeader, TableRow }
