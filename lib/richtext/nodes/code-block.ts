import { CodeBlock as Stock } from '@tiptap/extension-code-block'

/** Code keeps what authors point out in it (bold, marker, links), which old articles do by hand. */
export const CodeBlock = Stock.extend({ marks: 'link highlight textColor bold italic strike underline' })
