import { Node } from '@tiptap/core'
import { CALLOUTS } from '@/lib/richtext/callouts'
import { wordOf } from './attribute-readers'

/** A passage set apart from the rest; `box` says nothing but that. */
export const Callout = Node.create({
  name: 'callout',
  group: 'block',
  content: 'block+',
  defining: true,
  addAttributes: () => ({
    kind: {
      default: 'note',
      parseHTML: (element) => wordOf(element, 'data-callout', CALLOUTS) ?? 'note',
      renderHTML: ({ kind }) => ({ 'data-callout': kind, class: `callout callout-${kind}` }),
    },
  }),
  parseHTML: () => [{ tag: '[data-callout]' }],
  renderHTML: ({ HTMLAttributes }) => ['aside', HTMLAttributes, 0],
})
