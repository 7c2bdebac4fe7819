import { escaped } from './html-text'

// Written by hand, for xmlbuilder2 takes "&lt;" within a text for an entity already written and lets it through: escaped
// HTML in a feed would arrive unescaped, and words about a script element would become one.

/** Everything that is not a Char of XML 1.0 (§2.2): a reader's parser stops at the first one of these. */
const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

/** An XML document's tree: keys are element names, `@name` attributes, `#` text; an array repeats its element. */
export type Xml = string | XmlElement
interface XmlElement {
  [name: string]: Xml | Xml[] | undefined
}

/** Text as XML 1.0 can hold it. Line ends become \n, as every parser would make them. */
export const xmlText = (text: string) => text.replace(/\r\n?/g, '\n').replace(NOT_XML, '')

/** Writes a tree as a document in UTF-8. Characters that XML forbids are left out, `undefined` is no element. */
export const xmlDocument = (tree: XmlElement): string => `<?xml version="1.0" encoding="UTF-8"?>\n${content(tree)}\n`

function content(tree: Xml): string {
  if (typeof tree === 'string') return escaped(xmlText(tree))
  return Object.entries(tree)
    .filter(([name]) => !name.startsWith('@'))
    .flatMap(([name, value]) => listOf(value).map((one) => (name === '#' ? content(one) : element(name, one))))
    .join('')
}

function element(name: string, tree: Xml): string {
  const inside = content(tree)
  return inside === '' ? `<${name}${attributes(tree)}/>` : `<${name}${attributes(tree)}>${inside}</${name}>`
}

const attributes = (tree: Xml) =>
  typeof tree === 'string'
    ? ''
    : Object.entries(tree)
        .filter(([name, value]) => name.startsWith('@') && value !== undefined)
        .map(([name, value]) => ` ${name.slice(1)}="${escaped(xmlText(String(value)).replace(/\s/g, ' '))}"`)
        .join('')

const listOf = (value: Xml | Xml[] | undefined): Xml[] => {
  if (value === undefined) return []
  return Array.isArray(value) ? value : [value]
}
