import type { Body, BodyNode } from './body'
import { isProvider, PROVIDERS } from './embeds'
import { visibleText } from './visible-text'

/**
 * The words of a body, for search, excerpts and letters: blocks parted by ends of line, table cells by tabs,
 * ruby as 漢字(かんじ), pictures by their alt text, kept HTML by what of it can be seen.
 */
export function plainText(body: Body): string {
  return body.content.map(textOf).filter(Boolean).join('\n')
}

/** The words of one node, as `plainText` gives those of a whole body. */
export function textOf(node: BodyNode): string {
  const children = node.content ?? []
  switch (node.type) {
    case 'text':
      return node.text ?? ''
    case 'hardBreak':
      return '\n'
    case 'image':
      return string(node.attrs?.alt)
    case 'ruby':
      return `${inlineText(children)}(${string(node.attrs?.reading)})`
    case 'figure':
      return [string(node.attrs?.alt), inlineText(children)].filter(Boolean).join('\n')
    case 'embed':
      return videoText(node)
    case 'htmlBlock':
      return visibleText(string(node.attrs?.html))
    case 'table':
      return [string(node.attrs?.caption), ...children.map(textOf)].filter(Boolean).join('\n')
    case 'tableRow':
      return children.map(textOf).join('\t')
    case 'paragraph':
    case 'heading':
    case 'codeBlock':
    case 'descriptionTerm':
    case 'detailsSummary':
      return inlineText(children)
    default:
      return children.map(textOf).filter(Boolean).join('\n')
  }
}

/** The beginning of a text in one line, cut between words if it is long, with … where it was cut. */
export function excerptOf(text: string, length = 120): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const characters = [...line.slice(0, length * 2 + 2)] // a character is at most two units long
  if (characters.length <= length) return line
  const cut = characters.slice(0, length).join('')
  const wholeWords = cut.replace(/(?<=\s)[\p{Script=Latin}\d]+$/u, '').trimEnd()
  return `${wholeWords || cut}…`
}

const inlineText = (nodes: BodyNode[]) => nodes.map(textOf).join('')

const string = (value: unknown) => (typeof value === 'string' ? value : '')

function videoText({ attrs }: BodyNode): string {
  if (string(attrs?.title)) return string(attrs?.title)
  return isProvider(attrs?.provider) ? PROVIDERS[attrs.provider].name : ''
}
