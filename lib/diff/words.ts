import type { BodyNode } from '@/lib/richtext/body'

/**
 * The words of a block as they are compared: lines parted by ends of line, items of lists with their bullet, table cells by
 * tabs, pictures by their alt text. Kept HTML is compared as it is written, since that is what somebody changed.
 */
export function wordsIn(node: BodyNode): string {
  const children = node.content ?? []
  switch (node.type) {
    case 'text':
      return node.text ?? ''
    case 'hardBreak':
      return '\n'
    case 'ruby':
      return `${inLine(children)}(${said(node.attrs?.reading)})`
    case 'image':
    case 'figure':
      return ['🖼', said(node.attrs?.alt), inLine(children)].filter(Boolean).join(' ')
    case 'embed':
      return ['▶', said(node.attrs?.title)].filter(Boolean).join(' ')
    case 'htmlBlock':
      return said(node.attrs?.html)
    case 'horizontalRule':
      return '―――'
    case 'listItem':
      return `・${inLines(children)}`
    case 'taskItem':
      return `${node.attrs?.checked === true ? '☑' : '☐'} ${inLines(children)}`
    case 'tableRow':
      return children.map(wordsIn).join('\t')
    default:
      return children.some(({ type }) => INLINE.has(type)) ? inLine(children) : inLines(children)
  }
}

const INLINE = new Set(['text', 'hardBreak', 'image', 'ruby', 'footnoteReference'])

const inLine = (nodes: BodyNode[]) => nodes.map(wordsIn).join('')
const inLines = (nodes: BodyNode[]) => nodes.map(wordsIn).join('\n')
const said = (value: unknown) => (typeof value === 'string' ? value : '')
