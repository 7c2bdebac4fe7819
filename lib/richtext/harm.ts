import type { Element, Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'

const FORBIDDEN = new Set(
  'script style iframe object embed applet frame frameset svg math meta base link form template noscript title xmp plaintext'.split(
    ' ',
  ),
)
const ADDRESSES = [
  'href',
  'src',
  'action',
  'formAction',
  'data',
  'poster',
  'background',
  'cite',
  'ping',
  'xLinkHref',
  'manifest',
]

/**
 * What a browser could be made to do by a piece of HTML, found by parsing it anew: an oracle for tests that shares
 * nothing with what it judges. Empty when the HTML is harmless.
 */
export function harmOf(html: string): string[] {
  const found: string[] = []
  const open: Nodes[] = [fromHtml(html, { fragment: true })]
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'element') found.push(...harmOfElement(node))
    if (node.type === 'comment') found.push('a comment')
    if ('children' in node) open.push(...node.children)
  }
  return found
}

function harmOfElement({ tagName, properties }: Element): string[] {
  const found = FORBIDDEN.has(tagName) ? [`<${tagName}>`] : []
  for (const [name, value] of Object.entries(properties)) {
    const text = Array.isArray(value) ? value.join(' ') : String(value)
    if (/^on|^srcDoc$|^is$|^target$|^autoPlay$|^autoFocus$|^name$/.test(name)) found.push(`${tagName}[${name}]`)
    if (ADDRESSES.includes(name) && !/^(?:https?:|mailto:|tel:|[^:]*$|[^:]*[/?#])/i.test(text))
      found.push(`${name}=${text}`)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers skip them in addresses
    if (/^(href|src)$/.test(name) && /[\u0000-\u001f]/.test(text)) found.push(`controls in ${name}`)
    if (name === 'srcSet' && !/^\/media\//.test(text)) found.push(`srcset=${text}`)
    if (name === 'style' && /url|expression|position|@|\\|behavior|margin|z-index/i.test(text))
      found.push(`style=${text}`)
    if (name === 'disabled' && tagName === 'a') found.push('a disabled link')
  }
  if (/^(input|button|select|textarea)$/.test(tagName) && !properties.disabled) found.push(`a live <${tagName}>`)
  return found
}
