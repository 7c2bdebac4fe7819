/** Properties that say something about the content and cannot move it over the rest of the page. */
const PROPERTIES = new Set([
  'background-color',
  'border',
  'border-collapse',
  'border-color',
  'border-style',
  'border-width',
  'color',
  'font-style',
  'font-weight',
  'list-style-type',
  'padding',
  'text-align',
  'text-decoration',
  'vertical-align',
  'white-space',
  'width',
])
const VALUE = /^[\w\s#%.,()-]{1,80}$/
const FUNCTION = /\w+\(/g

/** Of an inline style, the declarations that are allowed; empty if none is. */
export function safeStyle(style: string): string {
  return declarations(style)
    .filter(([property, value]) => PROPERTIES.has(property) && isHarmless(value))
    .map(([property, value]) => `${property}:${value}`)
    .join(';')
}

/** An inline style as properties and values, lower-cased and trimmed, in order; `!important` is dropped. */
export function declarations(style: string): [property: string, value: string][] {
  return style.split(';').flatMap((declaration): [string, string][] => {
    const colon = declaration.indexOf(':')
    if (colon === -1) return []
    const property = declaration.slice(0, colon).trim().toLowerCase()
    const value = declaration
      .slice(colon + 1)
      .replace(/!\s*important/i, '')
      .trim()
      .toLowerCase()
    return property && value ? [[property, value]] : []
  })
}

const isHarmless = (value: string) =>
  VALUE.test(value) && (value.match(FUNCTION) ?? []).every((call) => /^(rgba?|hsla?)\($/.test(call))
