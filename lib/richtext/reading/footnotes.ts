import type { Element, Root } from 'hast'
import { toText } from 'hast-util-to-text'
import type { BodyNode } from '@/lib/richtext/body'
import {
  attribute,
  type Content,
  type Context,
  classesOf,
  isElement,
  type Reading,
} from '@/lib/richtext/reading/reading'

const WORTH_LOOKING = /footnote|fnref|data-fn/i
const CONTAINER = / (?:footnotes?|wp-block-footnotes) /
/** Arrows, and the selectors that make them text or emoji. */
const BACK_LINK = /^(?:[\s↩⤴↑^]|\ufe0e|\ufe0f)*$/

interface Definition {
  key: string
  element: Element
}

/**
 * Finds the footnotes of Markdown converters, WordPress (`<ol class="wp-block-footnotes">`) and Hatena
 * (`<div class="footnote">`), if every one of them is referred to. All others stay what they are: links and places.
 */
export function findFootnotes(root: Root, html: string, reading: Reading): Definition[] {
  if (!WORTH_LOOKING.test(html)) return []
  const containers = elementsOf(
    root,
    (element) => CONTAINER.test(classesOf(element)) && element.tagName !== 'span' && element.tagName !== 'p',
  )
  const inAny = containers.flatMap(definitionsIn)
  const definitions = [...new Map(inAny.map((definition) => [definition.element, definition])).values()]
  const keys = new Set(definitions.map((definition) => definition.key))
  const references = new Map<Element, string>()
  for (const [link, parent] of linksOf(root, new Set(containers))) {
    const key = fragmentOf(link)
    if (key && keys.has(key)) references.set(wrapperOf(link, parent), key)
  }
  const found = new Set(references.values())
  if (definitions.length === 0 || definitions.some(({ key }) => !found.has(key))) return []

  for (const container of containers) {
    for (const rule of elementsOf(container, ({ tagName }) => tagName === 'hr')) reading.done.add(rule)
  }
  for (const { element } of definitions) reading.done.add(element)
  for (const [element, key] of references) reading.references.set(element, key)
  return definitions
}

/** The footnotes as a node, in which the signs that led back to the text are left out: rendering makes them anew. */
export function footnotesOf(definitions: Definition[], context: Context, reading: Reading): BodyNode {
  const content = definitions.map(({ element }): BodyNode => {
    for (const sign of elementsOf(element, isSign)) reading.done.add(sign)
    const blocks = reading.blocksOf(element.children, context)
    return { type: 'footnote', content: blocks.length > 0 ? blocks : [{ type: 'paragraph' }] }
  })
  return { type: 'footnotes', content }
}

function definitionsIn(container: Element): Definition[] {
  return elementsOf(container, (element) => element.tagName === 'li' || / footnote /.test(classesOf(element))).flatMap(
    (element) => {
      if (element === container) return []
      const named = elementsOf(element, ({ tagName }) => tagName === 'a').map((link) => attribute(link, 'name'))
      const key = attribute(element, 'id') ?? named.find((name) => name !== null) ?? null
      return key === null ? [] : [{ key, element }]
    },
  )
}

function isSign(element: Element): boolean {
  if (/ footnote-delimiter /.test(classesOf(element))) return true
  if (element.tagName !== 'a' || fragmentOf(element) === null) return false
  return (
    BACK_LINK.test(toText(element)) ||
    / footnote-(number|backref) /.test(classesOf(element)) ||
    /^\*\d+$/.test(toText(element))
  )
}

/** The `<sup>` or `<span>` around a reference, if there is nothing else in it. */
function wrapperOf(link: Element, parent: Element | null): Element {
  const isAround =
    parent !== null && /^(sup|span)$/.test(parent.tagName) && toText(parent).trim() === toText(link).trim()
  return isAround ? parent : link
}

function fragmentOf(link: Element): string | null {
  const href = attribute(link, 'href') ?? ''
  if (!href.startsWith('#') || href.length < 2) return null
  try {
    return decodeURIComponent(href.slice(1))
  } catch {
    return href.slice(1) // a fragment need not be a well-formed escape
  }
}

function linksOf(root: Root, outside: Set<Element>): [link: Element, parent: Element | null][] {
  const found: [Element, Element | null][] = []
  const walk = (nodes: readonly Content[], parent: Element | null) => {
    for (const node of nodes) {
      if (!isElement(node) || outside.has(node)) continue
      if (node.tagName === 'a') found.push([node, parent])
      walk(node.children, node)
    }
  }
  walk(root.children, null)
  return found
}

function elementsOf(parent: Root | Element, isWanted: (element: Element) => boolean): Element[] {
  const found: Element[] = []
  const walk = (nodes: readonly Content[]) => {
    for (const node of nodes) {
      if (!isElement(node)) continue
      if (isWanted(node)) found.push(node)
      walk(node.children)
    }
  }
  walk(parent.children)
  return found
}
