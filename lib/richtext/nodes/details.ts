import { DetailsContent, Details as Stock, DetailsSummary as StockSummary } from '@tiptap/extension-details'

/** What opens on demand. Whether it begins open is the author's choice, hence kept. */
export const Details = Stock.configure({ persist: true })

export const DetailsSummary = StockSummary.extend({ content: 'inline*' })

export { DetailsContent }
