const BYTE_ORDER_MARKS: [number[], string][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
]
/** So far a page may say of itself how it is to be read (HTML asks for it within the first 1024). */
const PRESCANNED = 4_096
/** Spaces are counted, for three times any number of them in a row are tried in every way to part them. */
const CHARSET = /charset\s{0,10}=\s{0,10}["']?\s{0,10}([\w:-]+)/i
const META = new RegExp(`<meta[^<>]+${CHARSET.source}`, 'i')
/** Of a header: enough for any type and its encoding. */
const LONGEST_TYPE = 200

/**
 * The text of a page, by the first encoding of all that can be asked for in which it makes sense to its last byte: a byte order mark,
 * the header, the page itself, then what Japanese pages are written in. Servers often say UTF-8 of a page that was never converted.
 */
export function decodePage(bytes: Uint8Array, contentType: string): string {
  const told = [markOf(bytes), charsetIn(contentType), metaIn(bytes)].flatMap((name) => (name ? [name] : []))
  const encodings = [...told, 'utf-8', 'euc-jp', 'shift_jis'] // half of EUC-JP would pass as Shift_JIS, nothing the other way
  for (const encoding of encodings) {
    const text = decoded(bytes, encoding, true)
    if (text !== null) return text
  }
  for (const encoding of told) {
    const text = decoded(bytes, encoding, false)
    if (text !== null) return text
  }
  return new TextDecoder().decode(bytes)
}

const markOf = (bytes: Uint8Array) =>
  BYTE_ORDER_MARKS.find(([mark]) => mark.every((byte, at) => bytes[at] === byte))?.[1]

const charsetIn = (contentType: string) => CHARSET.exec(contentType.slice(0, LONGEST_TYPE))?.[1]

/** A page that can be read as ASCII is not in UTF-16, whatever it says (HTML, “prescan a byte stream”). */
function metaIn(bytes: Uint8Array): string | undefined {
  const name = META.exec(Buffer.from(bytes.subarray(0, PRESCANNED)).toString('latin1'))?.[1]
  return name && /^utf-?16/i.test(name) ? 'utf-8' : name
}

/** Null for an encoding that nobody knows, and where the bytes are not in it. */
function decoded(bytes: Uint8Array, encoding: string, fatal: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes)
  } catch {
    return null
  }
}
