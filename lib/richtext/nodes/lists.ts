import { ListItem as StockListItem, TaskItem as StockTaskItem } from '@tiptap/extension-list'

/** An item may begin with anything: imported lists hold pictures, tables and lists without a line of text before them. */
export const ListItem = StockListItem.extend({ content: 'block+' })

export const TaskItem = StockTaskItem.extend({ content: 'block+' }).configure({ nested: true })
