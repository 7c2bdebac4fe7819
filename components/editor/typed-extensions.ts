import { type Extensions, Node, type NodeViewRenderer } from '@tiptap/core'
import { Placeholder } from '@tiptap/extensions'
import { extensions } from '@/lib/richtext/extensions'
import { MovingBlocks } from './blocks/MovingBlocks'
import { Finding } from './finding/Finding'
import { LiveBlockIds } from './live-block-ids'
import { CodeColours } from './looks/CodeColours'
import { footnoteReferenceLook, htmlBlockLook, rubyLook } from './looks/node-looks'
import { ReaderLook } from './looks/ReaderLook'
import { Slash, type SlashOptions } from './menus/Slash'
import { Pasting, type PastingOptions } from './pasting/Pasting'
import { Uploads, type UploadsOptions } from './pictures/Uploads'
import { Keys } from './writing/Keys'
import { Notes } from './writing/Notes'
import { RubyInput } from './writing/RubyInput'

export interface TypedOptions {
  placeholder: string
  keys: Record<string, () => void>
  slash: SlashOptions
  pasting: PastingOptions
  uploads: UploadsOptions
}

const LOOKS: Partial<Record<string, NodeViewRenderer>> = {
  footnoteReference: footnoteReferenceLook,
  htmlBlock: htmlBlockLook,
  ruby: rubyLook,
}

/** The same list of nodes and marks as the readers' page, made to be typed into. */
export const typedExtensions = ({ placeholder, keys, slash, pasting, uploads }: TypedOptions): Extensions => [
  ...extensions.map((extension) => {
    if (extension.name === 'starterKit') return extension.configure({ trailingNode: { notAfter: ['footnotes'] } })
    const look = LOOKS[extension.name]
    return look && extension instanceof Node ? extension.extend({ addNodeView: () => look }) : extension
  }),
  LiveBlockIds,
  Placeholder.configure({ placeholder }),
  ReaderLook,
  CodeColours,
  MovingBlocks,
  Notes,
  RubyInput,
  Finding,
  Keys.configure({ keys }),
  Slash.configure(slash),
  Pasting.configure(pasting),
  Uploads.configure(uploads),
]
