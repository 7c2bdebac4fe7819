const SCHEME = /^([a-z][a-z0-9+.-]*):/i
const LINK_SCHEMES = new Set(['http', 'https', 'mailto', 'tel'])
const IMAGE_SCHEMES = new Set(['http', 'https'])
const LONGEST = 4000

/**
 * The address of a link if it can do no harm: http(s), mailto, tel, relative or a fragment.
 * @returns the address as a browser would read it (WHATWG URL §4.4 drops tabs, line ends and leading controls), or null
 */
export const safeHref = (value: unknown): string | null => withScheme(value, LINK_SCHEMES)

/** The address of an image if it can do no harm: http(s) or relative. Data URLs are refused: images are files here. */
export const safeImageSrc = (value: unknown): string | null => withScheme(value, IMAGE_SCHEMES)

/** Whether a link leads to another site as far as its text tells; a blog's own absolute links count as such too. */
export const isExternal = (href: string): boolean => /^(https?:)?\/\//i.test(href)

function withScheme(value: unknown, schemes: Set<string>): string | null {
  if (typeof value !== 'string') return null
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are exactly what hides a scheme from a naive check
  const address = value.replace(/[\u0000-\u001f\u007f]/g, '').trim()
  if (address === '' || address.length > LONGEST) return null
  const scheme = SCHEME.exec(address)?.[1]
  return scheme === undefined || schemes.has(scheme.toLowerCase()) ? address : null
}

const STORED_IMAGE = /^\/media\/([0-9a-f]{64})\.([a-z0-9]{1,5})$/

/** Takes the address of an image that this blog stores apart; null for all others. */
export function storedImage(src: string): { hash: string; extension: string } | null {
  const match = STORED_IMAGE.exec(src)
  return match ? { hash: match[1] ?? '', extension: match[2] ?? '' } : null
}
