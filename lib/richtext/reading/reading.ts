import type { Element, ElementContent, RootContent } from 'hast'
import type { BodyMark, BodyNode } from '@/lib/richtext/body'

/** What `bodyFromHtml` may be told. */
export interface Options {
  /** Gives the address that a link shall have instead. */
  rewriteLink?: (href: string) => string
  /** Gives the picture that is shown instead, with its file's size; null leaves it as it is. Data URLs are asked for too. */
  image?: (src: string) => { src: string; width?: number; height?: number } | null
  /** Gives the id of the n-th block, for imports that must come out the same each time. */
  blockId?: (index: number) => string
}

/** Something visible that did not come over as it was. */
export interface Change {
  message: string
  detail?: string
}

export type Align = 'left' | 'center' | 'right' | 'justify'

/** What the elements around a piece of content say about it. */
export interface Context {
  marks: readonly BodyMark[]
  align: Align | null
  /** How many nodes are around it in the body. */
  depth: number
  /** Ends of line and spaces count, as in CSS's white-space: pre. */
  preserve: boolean
}

export type Content = ElementContent | RootContent

/** One conversion: what it was told, what it found so far, and the way down into the content of an element. */
export interface Reading {
  options: Options
  report: (message: string, detail?: string) => void
  /** The blocks that some content makes, by themselves. */
  blocksOf: (content: readonly Content[], context: Context) => BodyNode[]
  /** Takes in what an element says by itself (its name as a place, its style) and gives the context of its content. */
  enter: (element: Element, context: Context) => Context
  /** Places that were named and wait for the words they stand before. */
  places: BodyNode[]
  /** All names of places so far: the first of its kind keeps it. */
  names: Set<string>
  /** Addresses of pictures that scripts would have shown. */
  late: Set<string>
  /** Elements that were dealt with elsewhere: boxes of tasks, definitions of footnotes. */
  done: Set<Element>
  /** Elements that refer to a footnote, with the footnote's key. */
  references: Map<Element, string>
  /** The nodes made of them, which learn the footnote's id at the end. */
  referring: BodyNode[]
}

/** Bodies may be 40 deep (guard.ts); below a container there is at least a line with its text. */
const DEEPEST = 38

/** The context within containers that add so many levels, or null if there is no room for them. */
export function deeper(context: Context, levels: number): Context | null {
  const depth = context.depth + levels
  return depth > DEEPEST ? null : { ...context, depth }
}

/** An attribute as text, or null. */
export function attribute(element: Element, name: string): string | null {
  const value = element.properties[name]
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.join(' ')
  return typeof value === 'number' ? String(value) : null
}

/** An attribute as a whole number (`300`, `300px`), or null for others such as `50%`. */
export function pixels(element: Element, name: string): number | null {
  const match = /^\s*(\d{1,5})(?:\.\d+)?\s*(?:px)?\s*$/.exec(attribute(element, name) ?? '')
  return match ? Number(match[1]) : null
}

/** The classes of an element in one string, lower-cased, with a blank at both ends. */
export const classesOf = (element: Element): string => ` ${(attribute(element, 'className') ?? '').toLowerCase()} `

export const isElement = (node: Content): node is Element => node.type === 'element'

/** Whether a node is nothing but white space or a comment between others. */
export const isBlank = (node: Content): boolean =>
  node.type === 'comment' || node.type === 'doctype' || (node.type === 'text' && /^[ \t\n\r\f]*$/.test(node.value))
