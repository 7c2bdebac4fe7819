import type { Attributes } from '@tiptap/core'
import { CodeBlock as Stock } from '@tiptap/extension-code-block'
import { CODE_LANGUAGE } from '@/lib/richtext/code-languages'

/** Code keeps what authors point out in it (bold, marker, links), which old articles do by hand. */
export const CodeBlock = Stock.extend({
  marks: 'link highlight textColor bold italic strike underline',
  addAttributes() {
    const stock: Attributes = { ...this.parent?.() }
    return {
      ...stock,
      language: {
        ...stock.language,
        parseHTML: (element: HTMLElement) => {
          const language: unknown = stock.language?.parseHTML?.(element)
          return typeof language === 'string' && CODE_LANGUAGE.test(language) ? language : null
        },
      },
    }
  },
})
