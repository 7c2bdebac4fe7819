import { common, createLowlight } from 'lowlight'

/** Highlighting is quadratic in places: what is longer than any example in an article is shown plain. */
const LONGEST = 50_000

export type Highlighted = ReturnType<ReturnType<typeof createLowlight>['highlight']>['children'][number]

let highlighter: ReturnType<typeof createLowlight> | undefined

/**
 * Code in the colours of its language, as text and nested spans with classes.
 * @param language in small letters, or null
 * @returns null for what is shown plain: of no language that is known, or too long
 */
export function highlight(code: string, language: string | null): Highlighted[] | null {
  if (language === null || code.length > LONGEST) return null
  highlighter ??= createLowlight(common)
  return highlighter.registered(language) ? highlighter.highlight(language, code).children : null
}

/** The classes of a span, parted by spaces. */
export const classesOf = (node: Extract<Highlighted, { type: 'element' }>): string =>
  Array.isArray(node.properties.className) ? node.properties.className.join(' ') : ''
