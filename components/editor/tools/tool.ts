import type { Editor } from '@tiptap/core'
import type { ReactNode } from 'react'
import type { MessageKey } from '@/lib/i18n/translator'

/** What a tool may ask of the page around the text. */
export interface Desk {
  /** Opens the line in which an address or a reading is typed. */
  ask: (what: Asked) => void
  pickFiles: () => void
  find: () => void
}
export type Asked = 'link' | 'embed' | 'ruby'

/** One thing that can be done to the text, wherever it is offered. */
export interface Tool {
  name: MessageKey
  face: ReactNode
  /** As a shortcut is written for people; `Mod` becomes ⌘ or Ctrl. */
  keys?: string
  /** Words that find it in the menu at the slash, in both languages. */
  words?: string
  isOn?: (editor: Editor) => boolean
  run: (editor: Editor, desk: Desk) => void
}

export const chain = (editor: Editor) => editor.chain().focus()
