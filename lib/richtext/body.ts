/** What a body is made of: the JSON of a ProseMirror document, in the words of `extensions.ts`. */
export type Attributes = { [name: string]: string | number | boolean | null | number[] }
export type BodyMark = { type: string; attrs?: Attributes }
export type BodyNode = { type: string; attrs?: Attributes; content?: BodyNode[]; marks?: BodyMark[]; text?: string }
export type Body = { type: 'doc'; content: BodyNode[] }

/** Every block has an id of this form, unique in its document; addenda, comments and links point to it. */
export const BLOCK_ID = /^[a-z0-9]{8}$/

const INLINE = new Set(['text', 'hardBreak', 'image', 'ruby', 'anchor', 'footnoteReference'])

/** Blocks are all nodes that do not stand in a line of text: table rows and list items too. */
export const isBlock = (node: BodyNode): boolean => !INLINE.has(node.type)

/** A document with nothing in it, as an editor shows it. */
export const emptyBody: Body = { type: 'doc', content: [{ type: 'paragraph', attrs: { id: '00000000' } }] }

/** Whether there is nothing in it to be read or seen. */
export const isEmptyBody = (body: Body): boolean =>
  body.content.every((node) => node.type === 'paragraph' && !(node.content ?? []).some(isSomething))

const isSomething = ({ type, text }: BodyNode): boolean =>
  type === 'text' ? /\S/.test(text ?? '') : type !== 'hardBreak'

/** A body without the empty paragraphs at its end, which an editor keeps there to be typed into. */
export function withoutEmptyEnd(body: Body): Body {
  const content: BodyNode[] = [...body.content]
  for (let last = content.at(-1); content.length > 1 && last && isEmptyBody({ type: 'doc', content: [last] }); ) {
    content.pop()
    last = content.at(-1)
  }
  return { type: 'doc', content }
}

/** The id of the n-th block where ids must come out the same each time, as when a file is imported twice. */
export const numberedBlockId = (index: number): string => index.toString(36).padStart(8, '0')

const pool = new Uint8Array(4096)
let used = pool.length

/** A new id that nobody has had: 36^8 are enough to be unique in a document, which is all that is asked. */
export function randomBlockId(): string {
  if (used === pool.length) {
    crypto.getRandomValues(pool) // many at once: an import asks for hundreds of thousands
    used = 0
  }
  let id = ''
  for (const end = used + 8; used < end; used++) id += ((pool[used] ?? 0) % 36).toString(36)
  return id
}

/**
 * Gives every block an id of its own.
 * Ids that are well formed stay; of two blocks with the same id (pasted copies) the first keeps it.
 * @param newId called with the block's number in document order whenever one needs an id
 */
export function withBlockIds(body: Body, newId: (index: number) => string = randomBlockId): Body {
  const taken = new Set<string>()
  let index = 0

  const freshId = (number: number) => {
    let id = newId(number)
    while (taken.has(id)) id = randomBlockId()
    return id
  }
  const identified = (node: BodyNode): BodyNode => {
    if (!isBlock(node)) return node
    const number = index++
    const kept = node.attrs?.id
    const id = typeof kept === 'string' && BLOCK_ID.test(kept) && !taken.has(kept) ? kept : freshId(number)
    taken.add(id)
    const content = node.content?.map(identified)
    return { ...node, attrs: { ...node.attrs, id }, ...(content && { content }) }
  }
  return { type: 'doc', content: body.content.map(identified) }
}

/** Plain text as a body: blank lines part paragraphs, single ends of line are kept as breaks. */
export function bodyFromText(text: string, newId?: (index: number) => string): Body {
  const paragraphs = text
    .replace(/\r\n?/g, '\n')
    .split(/\n[\t ]*\n+/)
    .map((paragraph) => paragraph.replace(/^\n+|\s+$/g, ''))
    .filter((paragraph) => paragraph !== '')
  if (paragraphs.length === 0) return withBlockIds({ type: 'doc', content: [{ type: 'paragraph' }] }, newId)
  return withBlockIds({ type: 'doc', content: paragraphs.map(paragraphOf) }, newId)
}

function paragraphOf(text: string): BodyNode {
  const content = text.split('\n').flatMap((line, at): BodyNode[] => {
    const words: BodyNode[] = line === '' ? [] : [{ type: 'text', text: line }]
    return at === 0 ? words : [{ type: 'hardBreak' }, ...words]
  })
  return { type: 'paragraph', content }
}
