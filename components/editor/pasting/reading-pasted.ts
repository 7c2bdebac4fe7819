import { Fragment, type Node, type Schema, Slice } from '@tiptap/pm/model'
import { marked } from 'marked'
import { randomBlockId } from '@/lib/richtext/body'
import { bodyFromHtml } from '@/lib/richtext/from-html'
import { withoutOfficeMarkup } from './office-markup'

/** What was pasted as nodes of ours, and each kind of visible thing that did not come over. */
export interface Pasted {
  content: Slice
  /** Notes, which belong at the end of the text. */
  footnotes: Node[]
  /** Pictures that came as data, by the address that stands for them until they are uploaded. */
  pictures: Map<string, string>
  /** In the words of lib/richtext/from-html.ts. */
  changes: string[]
}

/** Reads HTML that another program put on the clipboard: structure stays, rubbish goes, and what goes is told. */
export function readHtml(html: string, schema: Schema): Pasted {
  const pictures = new Map<string, string>()
  const image = (src: string) => {
    if (!/^data:image\//i.test(src)) return null
    const placeholder = `https://pasted.invalid/${randomBlockId()}`
    pictures.set(placeholder, src)
    return { src: placeholder }
  }
  const { body, changes } = bodyFromHtml(withoutOfficeMarkup(html), { image })
  const nodes = body.content.map((node) => schema.nodeFromJSON(node))
  const last = nodes.at(-1)
  const footnotes = last?.type.name === 'footnotes' ? [...(nodes.pop() as Node).children] : []
  return {
    content: openSlice(nodes),
    footnotes,
    pictures,
    changes: [...new Set(changes.map(({ message }) => message))],
  }
}

/** Reads a text that was written as Markdown. */
export const readMarkdown = (text: string, schema: Schema): Pasted =>
  readHtml(marked.parse(text, { async: false, gfm: true }), schema)

/** A line at either end goes on in the line that it is pasted into. */
function openSlice(nodes: Node[]): Slice {
  const open = (node: Node | undefined) => (node?.type.name === 'paragraph' ? 1 : 0)
  return new Slice(Fragment.from(nodes), open(nodes[0]), open(nodes.at(-1)))
}
