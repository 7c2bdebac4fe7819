import type { Element } from 'hast'
import type { BodyMark, BodyNode } from '@/lib/richtext/body'
import type { Flow } from '@/lib/richtext/reading/flow'
import { sameMarks } from '@/lib/richtext/reading/marks'
import {
  attribute,
  type Content,
  type Context,
  classesOf,
  isElement,
  type Reading,
} from '@/lib/richtext/reading/reading'

/** What may be pointed out within code (nodes/code-block.ts). */
const MARKS = new Set(['link', 'highlight', 'textColor', 'bold', 'italic', 'strike', 'underline'])
/** From so many colours on it is a highlighter's work, which is done anew when the code is shown. */
const COLOURS_OF_A_HIGHLIGHTER = 3
const LANGUAGE = /\b(?:language|lang|brush|highlight-source)[-:]\s*([\w+#.-]{1,40})/

/** Reads preformatted text: every space and blank line stays, and so do passages that were marked by hand. */
export function readCode(pre: Element, marksOf: MarksOf, flow: Flow, context: Context, reading: Reading): void {
  const pieces: BodyNode[] = []
  collect(pre.children, { ...context, preserve: true }, marksOf, reading, pieces)
  const language = languageOf(pre)
  const colors = new Set(
    pieces
      .flatMap((piece) => piece.marks ?? [])
      .map((mark) => mark.attrs?.color)
      .filter(Boolean),
  )
  const isHighlighted = colors.size >= COLOURS_OF_A_HIGHLIGHTER || (language !== null && colors.size > 0)
  if (isHighlighted) reading.report('Colours of a syntax highlighter were dropped: code is highlighted when shown.')

  const content: BodyNode[] = []
  for (const piece of pieces) append(content, piece.text ?? '', kept(piece.marks, isHighlighted))
  trimLastLine(content)
  if (content.length > 0) flow.block({ type: 'codeBlock', attrs: { language }, content })
}

/** The context in which an element of a line puts its content, by its own meaning and by its style. */
type MarksOf = (element: Element, context: Context) => Context

function collect(
  nodes: readonly Content[],
  context: Context,
  marksOf: MarksOf,
  reading: Reading,
  into: BodyNode[],
): void {
  for (const node of nodes) {
    if (node.type === 'text')
      into.push({ type: 'text', text: node.value.replace(/\r\n?/g, '\n'), marks: [...context.marks] })
    else if (!isElement(node)) continue
    else if (node.tagName === 'br') into.push({ type: 'text', text: '\n' })
    else collect(node.children, marksOf(node, context), marksOf, reading, into)
    if (isElement(node) && /^(p|div|li)$/.test(node.tagName)) into.push({ type: 'text', text: '\n' })
  }
}

function kept(marks: readonly BodyMark[] = [], isHighlighted: boolean): BodyMark[] {
  return marks.filter((mark) => MARKS.has(mark.type) && !(isHighlighted && mark.type !== 'link'))
}

function append(content: BodyNode[], text: string, marks: BodyMark[]): void {
  if (text === '') return
  const last = content.at(-1)
  if (last && sameMarks(last.marks, marks)) last.text += text
  else content.push({ type: 'text', text, ...(marks.length > 0 && { marks }) })
}

function trimLastLine(content: BodyNode[]): void {
  const last = content.at(-1)
  if (!last?.text) return
  last.text = last.text.replace(/\n\s*$/, '')
  if (last.text === '') content.pop()
}

function languageOf(pre: Element): string | null {
  const code = pre.children.find(isElement)
  const named = attribute(pre, 'dataLang') ?? (code && attribute(code, 'dataLang'))
  if (named && /^[\w+#.-]{1,40}$/.test(named)) return named.toLowerCase()
  const classes = classesOf(pre) + (code?.tagName === 'code' ? classesOf(code) : '')
  return LANGUAGE.exec(classes)?.[1] ?? null
}
