import type { Element, Nodes } from 'hast'
import { parseHtml } from '@/lib/richtext/parsing'

/** What readers and authors typed as markup; `List<T>` and `a < b` are words. */
const MARKUP = String.raw`!--|\/?(?:a|abbr|b|big|blockquote|br|center|cite|code|dd|del|div|dl|dt|em|font|h[1-6]|hr|i|img|ins|kbd|li|ol|p|pre|q|rb|rp|rt|ruby|s|samp|script|small|span|strike|strong|style|sub|sup|table|tbody|td|th|tr|tt|u|ul|var|wbr)\b[^<>]*>`
const TAG = new RegExp(`<(?:${MARKUP})`, 'i')
const NOT_A_TAG = new RegExp(`<(?!${MARKUP})`, 'gi')
const BLOCKS = new Set('blockquote center dd div dl dt h1 h2 h3 h4 h5 h6 li ol p pre table tr ul'.split(' '))
const HOLDS_BLOCK = /<(?:blockquote|br|center|dd|div|dl|dt|h[1-6]|li|ol|p|pre|table|tr|ul)\b/i
const UNSEEN = new Set(['script', 'style', 'template', 'head'])

/**
 * The words of a comment that may hold HTML: links keep their address beside their text, quotes get `> `, list items `- `.
 * Ends of line are kept unless blocks make them.
 */
export function plainWords(text: string): string {
  const seen = withoutUnseen(text)
  if (!TAG.test(seen)) return decoded(seen)
  const prepared = seen.replace(NOT_A_TAG, '&lt;')
  const html = HOLDS_BLOCK.test(prepared) ? prepared : prepared.replaceAll('\n', '<br>')
  return tidy(wordsOf(treeOf(html)))
}

/** A title in one line, read once: entities decoded, markup taken away, `<T>` left. */
export function plainTitle(text: string): string {
  const seen = withoutUnseen(text)
  const title = TAG.test(seen) ? wordsOf(treeOf(seen.replace(NOT_A_TAG, '&lt;')), false) : decoded(seen)
  return title.replace(/\s+/g, ' ').trim()
}

/** What a browser shows nothing of, and whatever stands in it; a parser takes all that follows one without an end. */
function withoutUnseen(text: string): string {
  if (!OPENS_UNSEEN.test(text)) return text
  const lastEnds = new Map(UNSEEN_ENDS.map(([name, end]) => [name, [...text.matchAll(end)].at(-1)?.index ?? -1]))
  const isClosed = (opener: string, at: number) => at < (lastEnds.get(opener.slice(1).toLowerCase()) ?? -1)
  return text
    .replace(/<(?:!--|(?:script|style)\b)/gi, (opener, at: number) =>
      isClosed(opener, at) ? opener : opener.replace('<', '&lt;'),
    )
    .replace(/<!--(?:-?>|[\s\S]*?-->)|<(script|style)\b[^<>]*>[\s\S]*?<\/\1\b[^<>]*>/gi, '')
    .replace(/<(?=!--|(?:script|style)\b)/gi, '&lt;')
}

const OPENS_UNSEEN = /<(?:!--|(?:script|style)\b)/i
const UNSEEN_ENDS: [string, RegExp][] = [
  ['!--', /-->/g],
  ['script', /<\/script\b[^<>]*>/gi],
  ['style', /<\/style\b[^<>]*>/gi],
]

const decoded = (text: string) =>
  /&[#\w]+;/.test(text) ? wordsOf(treeOf(text.replaceAll('<', '&lt;')), false, true) : text

function treeOf(html: string): Nodes {
  const parsed = parseHtml(html)
  return parsed.kind === 'tree' ? parsed.root : { type: 'text', value: parsed.text }
}

/** @param keepLines white space of the source means what it is, as in plain text */
function wordsOf(node: Nodes, links = true, keepLines = false): string {
  if (node.type === 'text') return keepLines ? node.value : node.value.replace(/[ \t\r\n\f]+/g, ' ')
  if (!('children' in node)) return ''
  if (node.type !== 'element') return node.children.map((child) => wordsOf(child, links, keepLines)).join('')
  if (UNSEEN.has(node.tagName)) return ''
  if (node.tagName === 'br') return '\n'
  if (node.tagName === 'img') return String(node.properties.alt ?? '')
  const words = node.children.map((child) => wordsOf(child, links, keepLines || node.tagName === 'pre')).join('')
  return links ? dressed(node, words) : words
}

function dressed(node: Element, words: string): string {
  if (node.tagName === 'a') return linked(words, String(node.properties.href ?? ''))
  if (!BLOCKS.has(node.tagName)) return words
  const block =
    node.tagName === 'blockquote'
      ? tidy(words).replace(/^/gm, '> ')
      : node.tagName === 'li'
        ? `- ${words.trim()}`
        : words
  const gap = node.tagName === 'p' || node.tagName === 'blockquote' ? '\n\n' : '\n'
  return `${gap}${block}${gap}`
}

function linked(words: string, href: string): string {
  const same = words.trim().replace(/\/$/, '') === href.replace(/\/$/, '') || `http://${words.trim()}` === href
  return !/^https?:/i.test(href) || same ? words : `${words} (${href})`
}

const tidy = (text: string) =>
  text
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n (?=\S)/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
