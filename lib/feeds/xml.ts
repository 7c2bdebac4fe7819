import { create } from 'xmlbuilder2'

/** Everything that is not a Char of XML 1.0 (§2.2): a reader's parser stops at the first one of these. */
const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

/** An XML document's tree: keys are element names, `@name` attributes, `#` text; an array repeats its element. */
export type Xml = string | { [name: string]: Xml | Xml[] | undefined }

/** Text as XML 1.0 can hold it. Line ends become \n, as every parser would make them. */
export const xmlText = (text: string) => text.replace(/\r\n?/g, '\n').replace(NOT_XML, '')

/** Writes a tree as a document in UTF-8. Characters that XML forbids are left out, `undefined` is no element. */
export const xmlDocument = (tree: Xml): string =>
  create({ version: '1.0', encoding: 'UTF-8' }, allowed(tree)).end({ prettyPrint: false })

function allowed(tree: Xml): string | object {
  if (typeof tree === 'string') return xmlText(tree)
  return Object.fromEntries(
    Object.entries(tree).flatMap(([name, value]) => {
      if (value === undefined) return []
      return [[name, Array.isArray(value) ? value.map(allowed) : allowed(value)]]
    }),
  )
}
