import type { Attributes } from '@tiptap/core'
import {
  ListItem as StockListItem,
  OrderedList as StockOrderedList,
  TaskItem as StockTaskItem,
} from '@tiptap/extension-list'
import { wholeNumberOf } from './attribute-readers'

const MOST = 1_000_000
const TYPES: unknown[] = ['1', 'a', 'A', 'i', 'I']

export const OrderedList = StockOrderedList.extend({
  addAttributes() {
    const stock: Attributes = { ...this.parent?.() }
    return {
      ...stock,
      start: { default: 1, parseHTML: (element: HTMLElement) => wholeNumberOf(element, 'start', -MOST, MOST) ?? 1 },
      type: {
        ...stock.type,
        default: null,
        parseHTML: (element: HTMLElement) => {
          const type: unknown = stock.type?.parseHTML?.(element)
          return TYPES.includes(type) ? type : null
        },
      },
    }
  },
})

/** An item may begin with anything: imported lists hold pictures, tables and lists without a line of text before them; its number can be its own. */
export const ListItem = StockListItem.extend({
  content: 'block+',
  addAttributes: () => ({
    value: {
      default: null,
      keepOnSplit: false,
      parseHTML: (element) => wholeNumberOf(element, 'value', -MOST, MOST),
      renderHTML: ({ value }) => (value === null ? {} : { value }),
    },
  }),
})

export const TaskItem = StockTaskItem.extend({ content: 'block+' }).configure({ nested: true })
