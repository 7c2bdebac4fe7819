import type { BodyNode } from '@/lib/richtext/body'

/** The words of a line of text as places count in it: everything that is no text is one character. */
export const lineOf = (nodes: BodyNode[]): string =>
  nodes.map((node) => (node.type === 'text' ? (node.text ?? '') : node.type === 'hardBreak' ? '\n' : '\ufffc')).join('')

/** The same inline nodes without the part between two places, and without white space that it leaves at the ends. */
export function without(nodes: BodyNode[], from: number, to: number): BodyNode[] {
  return trimmed([...between(nodes, 0, from), ...between(nodes, to, Number.POSITIVE_INFINITY)])
}

/** The inline nodes between two places; a text that lies across one is cut, with its marks on both sides. */
export function between(nodes: BodyNode[], from: number, to: number): BodyNode[] {
  let at = 0
  return nodes.flatMap((node) => {
    const begin = at
    at += node.type === 'text' ? (node.text ?? '').length : 1
    if (begin >= from && at <= to) return [node]
    if (at <= from || begin >= to || node.type !== 'text') return []
    return [{ ...node, text: (node.text ?? '').slice(Math.max(0, from - begin), to - begin) }]
  })
}

/** Without spaces and breaks at its ends. */
export function trimmed(nodes: BodyNode[]): BodyNode[] {
  const line = lineOf(nodes)
  const begin = line.length - line.trimStart().length
  return between(nodes, begin, line.trimEnd().length)
}

/** Whether a reader sees anything of it. */
export const isBlank = (node: BodyNode): boolean => {
  if (node.type === 'text') return (node.text ?? '').trim() === ''
  if (node.type === 'hardBreak') return true
  if (node.type === 'paragraph' || node.type === 'heading') return (node.content ?? []).every(isBlank)
  return false
}

/** Whether it holds words: a picture or a rule is something, but says nothing. */
export const hasWords = (node: BodyNode): boolean =>
  node.type === 'text' ? (node.text ?? '').trim() !== '' : (node.content ?? []).some(hasWords)

/** Whether it is a block with a line of text of its own. */
export const isLine = (node: BodyNode): boolean => node.type === 'paragraph' || node.type === 'heading'
