import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { Mapping } from '@tiptap/pm/transform'
import { BLOCK_ID, randomBlockId } from '@/lib/richtext/body'

interface Place {
  node: Node
  pos: number
}

/** Gives every block an id of its own while one types: split, pasted and new ones too. Of two with one id the older keeps it. */
export const LiveBlockIds = Extension.create({
  name: 'liveBlockIds',
  priority: 1, // behind the one that adds a paragraph at the end
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction(transactions, before, { doc, tr }) {
        if (!transactions.some(({ docChanged }) => docChanged)) return null
        const { named, nameless } = blocksOf(doc)
        if (nameless.length === 0 && [...named.values()].every(({ length }) => length === 1)) return null
        const mapping = new Mapping(transactions.flatMap((transaction) => transaction.mapping.maps))
        const lost = settle(named, before.doc, mapping)
        const wanting = [...nameless, ...[...named.values()].flatMap(([, ...others]) => others)]
        for (const { pos } of wanting) {
          const id = freeId(lost.get(pos), named)
          named.set(id, [])
          tr.setNodeAttribute(pos, 'id', id)
        }
        return tr.setMeta('__uniqueIDTransaction', true) // by this name the extension for the last paragraph knows such changes
      },
    }),
  ],
})

function blocksOf(doc: Node): { named: Map<string, Place[]>; nameless: Place[] } {
  const named = new Map<string, Place[]>()
  const nameless: Place[] = []
  doc.descendants((node, pos) => {
    if (!('id' in node.attrs)) return
    const id = String(node.attrs.id ?? '')
    if (!BLOCK_ID.test(id)) nameless.push({ node, pos })
    else named.set(id, [...(named.get(id) ?? []), { node, pos }])
  })
  return { named, nameless }
}

/** Puts the rightful owner of each id first. @returns ids that blocks lost in place, by where these blocks are now */
function settle(named: Map<string, Place[]>, before: Node, mapping: Mapping): Map<number, string> {
  const lost = new Map<number, string>()
  for (const [id, [was]] of blocksOf(before).named) {
    if (!was) continue
    const home = mapping.map(was.pos, -1)
    const same = named.get(id)
    const worth = ({ node, pos }: Place) => Number(node.content.eq(was.node.content)) * 2 + Number(pos === home)
    if (!same) lost.set(home, id)
    else if (same.length > 1) same.sort((one, other) => worth(other) - worth(one))
  }
  return lost
}

function freeId(wanted: string | undefined, taken: Map<string, unknown>): string {
  let id = wanted ?? randomBlockId()
  while (taken.has(id)) id = randomBlockId()
  return id
}
