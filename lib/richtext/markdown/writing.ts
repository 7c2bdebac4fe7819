import type { Body, BodyNode } from '@/lib/richtext/body'
import { renderBlock } from '@/lib/richtext/rendering/blocks'
import { footnoteNumbers } from '@/lib/richtext/rendering/footnotes'
import { blockMarkdown } from './blocks'
import type { Manner, NoteNames } from './inline'
import { bodyFromMarkdown } from './reading'
import { isSame, withoutIds } from './sameness'

/** A body as Markdown, and the names of the nodes that are lost on the way there and back. */
export interface MarkdownText {
  text: string
  lost: string[]
}

/**
 * Writes a body as Markdown. Each block is read again at once: one that does not come back as it was is written with
 * tags instead of signs, then wholly as HTML; what even that does not bring back is told by the name of its node.
 */
export function markdownOf(body: Body): MarkdownText {
  const notes = footnoteNumbers(body.content)
  const lost = new Set<string>()
  const parts = body.content
    .filter((node) => !isEmptyLine(node))
    .map((node) => {
      const { text, isWhole } = node.type === 'footnotes' ? notesMarkdown(node, notes) : truest(node, notes)
      if (!isWhole) lost.add(node.type)
      return text
    })
  return { text: `${parts.join('\n\n')}\n`, lost: [...lost] }
}

interface Attempt {
  text: string
  isWhole: boolean
}

function truest(node: BodyNode, notes: NoteNames): Attempt {
  let text = ''
  for (const write of [bySigns('signs'), bySigns('tags'), asHtml]) {
    text = write(node, notes) ?? text
    if (text !== '' && comesBack(node, text, notes)) return { text, isWhole: true }
  }
  return { text, isWhole: false }
}

const bySigns = (manner: Manner) => (node: BodyNode, notes: NoteNames) => blockMarkdown(node, manner, notes)

/** HTML without blank lines: Markdown would go on after one. */
function asHtml(node: BodyNode, notes: NoteNames): string {
  const rendering = { footnotes: new Map(notes), referred: new Set<string>(), headingShift: 0 }
  return renderBlock(withoutIds(node), rendering).replace(/\n(?=\s*\n)/g, '&#10;')
}

/** Footnotes of a piece are defined behind it, for otherwise its signs would be no footnotes. */
function comesBack(node: BodyNode, text: string, notes: NoteNames): boolean {
  const used = [...text.matchAll(/\[\^(\d+)\]/g)].map(([, name]) => name)
  const definitions = [...new Set(used)].map((name) => `\n\n[^${name}]: x`).join('')
  const read = bodyFromMarkdown(text + definitions, { type: 'doc', content: [node] }).content
  const blocks = read.filter(({ type }) => type !== 'footnotes')
  return blocks.length === 1 && isSame(blocks[0], node, notes)
}

function notesMarkdown(node: BodyNode, notes: NoteNames): Attempt {
  let isWhole = true
  const written = (node.content ?? []).map((note) => {
    const blocks = (note.content ?? []).map((block) => {
      const attempt = truest(block, notes)
      isWhole &&= attempt.isWhole
      return attempt.text
    })
    return `[^${notes.get(String(note.attrs?.id))}]: ${blocks.join('\n\n').replace(/\n(?=.)/g, '\n    ')}`
  })
  return { text: written.join('\n\n'), isWhole }
}

const isEmptyLine = ({ type, content }: BodyNode) => type === 'paragraph' && (content ?? []).length === 0
