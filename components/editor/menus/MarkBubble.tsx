'use client'

import { type Editor, isTextSelection } from '@tiptap/core'
import { BubbleMenu } from '@tiptap/react/menus'
import { ToolButton } from '@/components/editor/ToolButton'
import { MARK_TOOLS } from '@/components/editor/tools/mark-tools'
import type { Tool } from '@/components/editor/tools/tool'
import type { Translate } from '@/lib/i18n/translator'
import styles from './menus.module.css'

interface MarkBubbleProps {
  editor: Editor
  on: readonly string[]
  t: Translate
  onRun: (tool: Tool) => void
}

/** What can be done to words, beside the words that are marked. */
export function MarkBubble({ editor, on, t, onRun }: MarkBubbleProps) {
  return (
    <BubbleMenu
      editor={editor}
      pluginKey="markBubble"
      shouldShow={hasWords}
      options={OPTIONS}
      className={styles.bubble}
    >
      {MARK_TOOLS.map((tool) => (
        <ToolButton key={tool.name} tool={tool} isOn={on.includes(tool.name)} t={t} onRun={onRun} />
      ))}
    </BubbleMenu>
  )
}

// below: above are the tools, and on a phone the system's own menu
const OPTIONS = { placement: 'bottom-start', offset: 8, shift: { padding: 8 }, flip: true } as const

function hasWords({ editor, from, to }: { editor: Editor; from: number; to: number }): boolean {
  const { state, view } = editor
  const { selection, doc } = state
  if (view.composing || !view.hasFocus() || !isTextSelection(selection) || selection.$from.parent.type.spec.code)
    return false
  return doc.textBetween(from, to).trim() !== ''
}
