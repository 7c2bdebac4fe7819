import type { Body, BodyNode } from '@/lib/richtext/body'

/** A block as it is but for ids, which no other text can tell. */
export function withoutIds(node: BodyNode): BodyNode {
  const { id: _, ...attrs } = node.attrs ?? {}
  const content = node.content?.map(withoutIds)
  return { ...node, attrs, ...(content && { content }) }
}

/** Whether two blocks say the same: attributes that say nothing count as not there, notes by their numbers. */
export const isSame = (one: BodyNode | undefined, other: BodyNode, notes: ReadonlyMap<string, number> = new Map()) =>
  one !== undefined && written(one, new Map()) === written(other, notes)

function written(node: BodyNode, notes: ReadonlyMap<string, number>): string {
  return JSON.stringify(plain(withoutIds(node), notes))
}

function plain(node: BodyNode, notes: ReadonlyMap<string, number>): unknown {
  const attrs = Object.entries(node.attrs ?? {})
    .filter(([name, value]) => !(value === null || value === false || value === '' || isUsual(name, value)))
    .filter(([name]) => !(node.type === 'footnoteReference' && name === 'footnote')) // which note it is, is seen by the notes
    .sort(([a], [b]) => (a < b ? -1 : 1))
  const marks = (node.marks ?? [])
    .map(({ type, attrs }) =>
      JSON.stringify([type, Object.entries(attrs ?? {}).filter(([, value]) => value !== null && value !== '_blank')]),
    )
    .sort()
  return [node.type, attrs, marks, node.text ?? '', (node.content ?? []).map((child) => plain(child, notes))]
}

const isUsual = (name: string, value: unknown) =>
  (name === 'start' && value === 1) || ((name === 'colspan' || name === 'rowspan') && value === 1)

/** The same body, in which blocks that were there before have their ids again, and pictures the sizes of their files. */
export function asRemembered(body: Body, previous: Body): Body {
  const sizes = new Map<unknown, BodyNode['attrs']>()
  everyNode(previous.content, ({ attrs }) => {
    if (attrs?.src) sizes.set(attrs.src, attrs)
  })
  everyNode(body.content, (node) => {
    const known = sizes.get(node.attrs?.src)
    if (!known || !node.attrs) return
    const given = node.attrs.displayWidth ?? node.attrs.width
    Object.assign(node.attrs, {
      width: known.width ?? null,
      height: known.height ?? null,
      displayWidth: given === known.width ? null : (given ?? null),
    })
  })
  const waiting = new Map<string, BodyNode[]>()
  for (const node of previous.content) {
    const key = written(node, new Map())
    waiting.set(key, [...(waiting.get(key) ?? []), node])
  }
  const content = body.content.map((node) => {
    const before = waiting.get(written(node, new Map()))?.shift()
    return before ? withIdsOf(node, before) : node
  })
  return { type: 'doc', content }
}

/** Both are the same but for ids. */
function withIdsOf(node: BodyNode, before: BodyNode): BodyNode {
  const id = before.attrs?.id
  const content = node.content?.map((child, at) => withIdsOf(child, before.content?.[at] ?? child))
  return { ...node, ...(id !== undefined && { attrs: { ...node.attrs, id } }), ...(content && { content }) }
}

function everyNode(nodes: readonly BodyNode[], visit: (node: BodyNode) => void): void {
  for (const node of nodes) {
    visit(node)
    everyNode(node.content ?? [], visit)
  }
}
