import { ListItem as StockListItem, TaskItem as StockTaskItem } from '@tiptap/extension-list'

/** An item may begin with anything: imported lists hold pictures, tables and lists without a line of text before them; its number can be its own. */
export const ListItem = StockListItem.extend({
  content: 'block+',
  addAttributes: () => ({
    value: {
      default: null,
      keepOnSplit: false,
      parseHTML: (element) => Number.parseInt(element.getAttribute('value') ?? '', 10) || null,
      renderHTML: ({ value }) => (value === null ? {} : { value }),
    },
  }),
})

export const TaskItem = StockTaskItem.extend({ content: 'block+' }).configure({ nested: true })
