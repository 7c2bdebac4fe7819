import type { BodyNode } from '@/lib/richtext/body'
import { isProvider, PROVIDERS } from '@/lib/richtext/embeds'
import { attributes, string } from '@/lib/richtext/rendering/attributes'
import { inlineMarkdown, type Manner, type NoteNames, pictureMarkdown } from './inline'

/** A block in the signs of Markdown, or null when there are none for it. Whether it is read back the same is for the caller to see. */
export function blockMarkdown(node: BodyNode, manner: Manner, notes: NoteNames): string | null {
  const line = () => inlineMarkdown(node.content, manner, notes)
  const blocks = (of: BodyNode) => (of.content ?? []).map((child) => blockMarkdown(child, manner, notes) ?? '')
  switch (node.type) {
    case 'paragraph':
      return line()
    case 'heading':
      return `${'#'.repeat(Number(node.attrs?.level) || 2)} ${line()}`
    case 'blockquote':
      return blocks(node).join('\n\n').replace(/^/gm, '> ').replace(/^> $/gm, '>')
    case 'codeBlock':
      return codeMarkdown(node)
    case 'horizontalRule':
      return '---'
    case 'more':
      return '<!--more-->'
    case 'figure':
      return figureMarkdown(node, notes)
    case 'embed':
      return videoMarkdown(node)
    case 'bulletList':
      return list(node, () => '- ', blocks)
    case 'orderedList':
      return list(node, (at) => `${(Number(node.attrs?.start) || 1) + at}. `, blocks)
    case 'taskList':
      return list(node, (_, { attrs }) => `- [${attrs?.checked ? 'x' : ' '}] `, blocks)
    case 'table':
      return tableMarkdown(node, manner, notes)
    case 'htmlBlock':
      return (string(node.attrs?.html) ?? '').replace(/\n(?=\s*\n)/g, '&#10;')
    default:
      return null
  }
}

function list(
  node: BodyNode,
  sign: (at: number, item: BodyNode) => string,
  blocks: (item: BodyNode) => string[],
): string {
  const items = (node.content ?? []).map((item, at) => {
    const before = sign(at, item)
    const indent = ' '.repeat(before.startsWith('- [') ? 2 : before.length)
    // a list below the line of its item needs no blank line, and leaves the item tight
    const [first = '', ...rest] = blocks(item)
    const below = rest.map((text, index) => (item.content?.[index + 1]?.type.endsWith('List') ? '\n' : '\n\n') + text)
    return before + (first + below.join('')).replace(/\n(?=.)/g, `\n${indent}`)
  })
  return items.join('\n')
}

/** With a caption or a link it is HTML, which has words for both. */
function figureMarkdown(node: BodyNode, notes: NoteNames): string {
  const href = string(node.attrs?.href)
  if (!node.content?.length && !href && !node.attrs?.align) return pictureMarkdown(node)
  const { src, alt, title, displayWidth, align } = node.attrs ?? {}
  const shown = { src: string(src), alt: string(alt), title: string(title), width: Number(displayWidth) || null }
  const image = `<img${attributes({ ...shown, align: string(align) })}>`
  const caption = inlineMarkdown(node.content, 'tags', notes)
  return `<figure>${href ? `<a${attributes({ href })}>${image}</a>` : image}${caption && `<figcaption>${caption}</figcaption>`}</figure>`
}

function videoMarkdown({ attrs }: BodyNode): string | null {
  if (!isProvider(attrs?.provider)) return null
  const src = PROVIDERS[attrs.provider].page(String(attrs.videoId))
  return `<iframe${attributes({ src, title: string(attrs.title) })}></iframe>`
}

function codeMarkdown(node: BodyNode): string | null {
  if ((node.content ?? []).some(({ marks }) => marks?.length)) return null
  const code = (node.content ?? []).map(({ text }) => text ?? '').join('')
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}${string(node.attrs?.language) ?? ''}\n${code}\n${fence}`
}

function tableMarkdown(node: BodyNode, manner: Manner, notes: NoteNames): string | null {
  if (node.attrs?.caption) return null
  const rows = (node.content ?? []).map((row) =>
    (row.content ?? []).map((cell) => {
      const [line, ...more] = cell.content ?? []
      return more.length === 0 && line?.type === 'paragraph' ? inlineMarkdown(line.content, manner, notes) : null
    }),
  )
  if (rows.some((row) => row.includes(null))) return null
  const [head = [], ...body] = rows.map((row) => `| ${row.join(' | ')} |`)
  return [head, `|${' --- |'.repeat(rows[0]?.length ?? 0)}`, ...body].join('\n')
}
