import type { BodyMark, BodyNode } from '@/lib/richtext/body'
import { textOf } from '@/lib/richtext/plain-text'

/** Blocks as one run of inline nodes, parted by breaks: for headings, captions and terms, which hold nothing else. */
export function inlineOf(blocks: readonly BodyNode[]): BodyNode[] {
  const line: BodyNode[] = []
  for (const block of blocks) {
    const more = inlineOfBlock(block)
    if (line.length > 0 && more.length > 0) line.push({ type: 'hardBreak' })
    line.push(...more)
  }
  return line
}

function inlineOfBlock(block: BodyNode): BodyNode[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'descriptionTerm':
    case 'detailsSummary':
      return block.content ?? []
    case 'figure':
      return imageOf(block)
    case 'codeBlock':
    case 'htmlBlock':
    case 'embed':
      return textNodes(textOf(block), block.type === 'codeBlock' ? [{ type: 'code' }] : undefined)
    default:
      return inlineOf(block.content ?? [])
  }
}

function imageOf({ attrs, content }: BodyNode): BodyNode[] {
  const { href = null, id: _, ...others } = attrs ?? {}
  const marks = href === null ? undefined : [{ type: 'link', attrs: { href } }]
  const image: BodyNode = { type: 'image', attrs: others, ...(marks && { marks }) }
  return content?.length ? [image, { type: 'hardBreak' }, ...content] : [image]
}

const textNodes = (text: string, marks?: BodyMark[]): BodyNode[] =>
  text
    .split('\n')
    .filter(Boolean)
    .flatMap((line, at): BodyNode[] => {
      const words = { type: 'text', text: line, ...(marks && { marks }) }
      return at === 0 ? [words] : [{ type: 'hardBreak' }, words]
    })
