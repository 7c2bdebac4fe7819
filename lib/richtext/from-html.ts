import type { Root } from 'hast'
import { type Body, type BodyNode, bodyFromText, isBlock, withBlockIds } from './body'
import { parseHtml } from './parsing'
import { enter } from './reading/entering'
import { Flow } from './reading/flow'
import { findFootnotes, footnotesOf } from './reading/footnotes'
import type { Change, Context, Options, Reading } from './reading/reading'
import { walk } from './reading/walking'

/**
 * Makes a body of HTML that somebody else wrote, without losing a visible word.
 *
 * The tree of the HTML standard's own parser is read straight into nodes of our schema; ProseMirror's parser has no part
 * in it, since that flattens in silence whatever it does not know. What no node can hold is kept as sanitised HTML.
 * @returns the body, fit for the guard, and each kind of visible thing that did not come over as it was
 */
export function bodyFromHtml(html: string, options: Options = {}): { body: Body; changes: Change[] } {
  const changes = new Map<string, Change>()
  const report = (message: string, detail?: string) => {
    changes.set(`${message} ${detail ?? ''}`, detail === undefined ? { message } : { message, detail })
  }
  const parsed = parseHtml(html)
  if (parsed.kind === 'text') {
    report('Elements were nested too deep: only the text was kept.')
    return { body: bodyFromText(parsed.text, options.blockId), changes: [...changes.values()] }
  }
  const body = bodyOf(parsed.root, html, readingWith(options, report))
  return { body, changes: [...changes.values()] }
}

const OUTERMOST: Context = { marks: [], align: null, depth: 1, preserve: false }

function readingWith(options: Options, report: Reading['report']): Reading {
  const reading: Reading = {
    options,
    report,
    blocksOf: (content, context) => {
      const flow = new Flow(reading)
      walk(content, flow, context, reading)
      flow.endLine()
      return flow.blocks
    },
    enter: (element, context) => enter(element, context, reading),
    places: [],
    names: new Set(),
    late: new Set(),
    done: new Set(),
    references: new Map(),
    referring: [],
  }
  return reading
}

function bodyOf(root: Root, html: string, reading: Reading): Body {
  const definitions = findFootnotes(root, html, reading)
  const content = reading.blocksOf(root.children, OUTERMOST)
  if (reading.places.length > 0) content.push({ type: 'paragraph', content: reading.places.splice(0) })
  if (content.length === 0) content.push({ type: 'paragraph' })
  if (definitions.length > 0) content.push(footnotesOf(definitions, { ...OUTERMOST, depth: 3 }, reading))
  const body = withBlockIds({ type: 'doc', content }, reading.options.blockId)
  nameFootnotes(
    body.content.at(-1),
    definitions.map(({ key }) => key),
    reading.referring,
  )
  return body
}

/** References know the footnote's key until its block has an id. */
function nameFootnotes(notes: BodyNode | undefined, keys: string[], referring: BodyNode[]): void {
  if (notes?.type !== 'footnotes') return
  const ids = new Map((notes.content ?? []).filter(isBlock).map((note, at) => [keys[at], note.attrs?.id]))
  for (const node of referring) {
    const key = node.attrs?.footnote
    node.attrs = { footnote: (typeof key === 'string' ? ids.get(key) : null) ?? null }
  }
}
