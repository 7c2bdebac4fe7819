import type { BodyNode } from '@/lib/richtext/body'
import { sameMarks } from '@/lib/richtext/reading/marks'
import type { Align, Context, Reading } from '@/lib/richtext/reading/reading'

const CJK = '[\\u2e80-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\uff00-\\uff60]'
/** An end of line in the source between wide characters is no space (CSS Text 3 §4.1.3). */
const BREAK_WITHIN_JAPANESE = new RegExp(`(?<=${CJK})[ \\t]*\\r?\\n[ \\t\\r\\n]*(?=${CJK})`, 'g')
const SPACES = /[ \t\n\r\f]+/g
/** Up to this width a picture alone in its paragraph is an icon, not a figure. */
const ICON = 64

/** Blocks in the making: lines of text are gathered until a block, or the end, closes them. */
export class Flow {
  readonly blocks: BodyNode[] = []
  #line: BodyNode[] = []
  #align: Align | null = null
  readonly #reading: Reading

  constructor(reading: Reading) {
    this.#reading = reading
  }

  /** Adds words, with white space as a browser shows it. */
  text(value: string, context: Context): void {
    if (context.preserve) this.#preformatted(value, context)
    else this.#words(collapsed(value), context)
  }

  /** Adds a node that stands in a line. */
  inline(node: BodyNode, context: Context): void {
    if (node.type === 'hardBreak') this.#trimEnd()
    else this.#begin(context)
    this.#line.push(
      context.marks.length > 0 && node.type !== 'hardBreak' ? { ...node, marks: [...context.marks] } : node,
    )
  }

  /** Closes the line and adds a block after it. */
  block(node: BodyNode): void {
    this.endLine()
    if (this.#reading.places.length > 0)
      this.blocks.push({ type: 'paragraph', content: this.#reading.places.splice(0) })
    this.blocks.push(node)
  }

  /** Closes the line. What stands apart by two breaks or more makes paragraphs of its own. */
  endLine(): void {
    if (this.#line.length === 0) return
    for (const part of partsOf(this.#line)) {
      const block = blockOf(part, this.#align)
      if (block) this.blocks.push(...block)
    }
    this.#line = []
    this.#align = null
  }

  #preformatted(value: string, context: Context): void {
    value.split(/\r?\n/).forEach((line, at) => {
      if (at > 0) this.inline({ type: 'hardBreak' }, context)
      this.#words(
        line.replace(/ {2,}|\t/g, (gap) => '\u00a0'.repeat(gap === '\t' ? 4 : gap.length)),
        context,
      )
    })
  }

  #words(text: string, context: Context): void {
    const last = this.#line.findLast((node) => node.type !== 'anchor')
    const isAtGap = !last || last.type === 'hardBreak' || (last.type === 'text' && last.text?.endsWith(' '))
    const words = isAtGap && text.startsWith(' ') ? text.slice(1) : text
    if (words === '') return
    if (words !== ' ') this.#begin(context)
    const previous = this.#line.at(-1)
    if (previous?.type === 'text' && sameMarks(previous.marks, context.marks)) {
      previous.text += words
    } else {
      const marks = context.marks.length > 0 && { marks: [...context.marks] }
      this.#line.push({ type: 'text', text: words, ...marks })
    }
  }

  #begin(context: Context): void {
    this.#align ??= context.align
    this.#line.push(...this.#reading.places.splice(0))
  }

  #trimEnd(): void {
    trimEnd(this.#line)
  }
}

function collapsed(value: string): string {
  const joined = value.includes('\n') ? value.replace(BREAK_WITHIN_JAPANESE, '') : value
  return joined.replace(SPACES, ' ')
}

function trimEnd(line: BodyNode[]): void {
  const last = line.at(-1)
  if (last?.type !== 'text' || !last.text?.endsWith(' ')) return
  last.text = last.text.slice(0, -1)
  if (last.text === '') line.pop()
}

function partsOf(line: BodyNode[]): BodyNode[][] {
  const parts: BodyNode[][] = [[]]
  line.forEach((node, at) => {
    const isBreak = node.type === 'hardBreak'
    const isGap = isBreak && (line[at - 1]?.type === 'hardBreak' || line[at + 1]?.type === 'hardBreak')
    if (!isGap) parts.at(-1)?.push(node)
    else if (parts.at(-1)?.length) parts.push([])
  })
  return parts
}

function blockOf(part: BodyNode[], align: Align | null): BodyNode[] | null {
  while (part[0]?.type === 'hardBreak') part.shift()
  trimEnd(part)
  while (part.at(-1)?.type === 'hardBreak') part.pop()
  trimEnd(part)
  const words = part.filter((node) => node.type !== 'anchor')
  if (words.every((node) => node.type === 'hardBreak' || (node.type === 'text' && !/\S/.test(node.text ?? '')))) {
    const places = part.filter((node) => node.type === 'anchor')
    return places.length > 0 ? [{ type: 'paragraph', content: places }] : null
  }
  const seen = words.filter((node) => node.type !== 'text' || /\S/.test(node.text ?? ''))
  const [only] = seen
  if (seen.length === 1 && only?.type === 'image' && !isIcon(only)) return figureBlocks(only, part, align)
  const shown = align === null || align === 'left' ? undefined : { textAlign: align }
  return [{ type: 'paragraph', ...(shown && { attrs: shown }), content: part }]
}

function figureBlocks(image: BodyNode, part: BodyNode[], align: Align | null): BodyNode[] {
  const places = part.filter((node) => node.type === 'anchor')
  const link = image.marks?.find((mark) => mark.type === 'link')
  const lines = align === 'justify' ? null : align
  const attrs = { ...image.attrs, align: image.attrs?.align ?? lines, href: link?.attrs?.href ?? null }
  const figure: BodyNode = { type: 'figure', attrs }
  return places.length > 0 ? [{ type: 'paragraph', content: places }, figure] : [figure]
}

function isIcon({ attrs }: BodyNode): boolean {
  const width = attrs?.displayWidth ?? attrs?.width
  return typeof width === 'number' && width <= ICON
}
