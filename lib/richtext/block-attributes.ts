import { Extension } from '@tiptap/core'
import { BLOCK_ID } from './body'

const BLOCKS = [
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'listItem',
  'taskList',
  'taskItem',
  'blockquote',
  'codeBlock',
  'table',
  'tableRow',
  'tableHeader',
  'tableCell',
  'descriptionList',
  'descriptionTerm',
  'descriptionDetails',
  'figure',
  'embed',
  'details',
  'detailsSummary',
  'detailsContent',
  'callout',
  'footnotes',
  'footnote',
  'horizontalRule',
  'htmlBlock',
  'more',
]

/** The id of every block, and the alignment of lines of text. */
export const BlockAttributes = Extension.create({
  name: 'blockAttributes',
  addGlobalAttributes: () => [
    {
      types: BLOCKS,
      attributes: {
        id: {
          default: null,
          keepOnSplit: false,
          parseHTML: (element) => {
            const id = element.getAttribute('data-block')
            return id && BLOCK_ID.test(id) ? id : null
          },
          renderHTML: ({ id }) => (id ? { 'data-block': id } : {}),
        },
      },
    },
    {
      types: ['paragraph', 'heading'],
      attributes: {
        textAlign: {
          default: null,
          parseHTML: (element) => /^(?:center|right|justify)$/.exec(element.style.textAlign)?.[0] ?? null,
          renderHTML: ({ textAlign }) => (textAlign ? { style: `text-align: ${textAlign}` } : {}),
        },
      },
    },
  ],
})
