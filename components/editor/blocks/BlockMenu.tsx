'use client'

import type { Editor } from '@tiptap/core'
import { type KeyboardEvent, useRef } from 'react'
import menus from '@/components/editor/menus/menus.module.css'
import { putBeside } from '@/components/editor/menus/put-beside'
import { LINE_TOOLS } from '@/components/editor/tools/block-tools'
import { keysForPeople } from '@/components/editor/tools/keys'
import type { Desk, Tool } from '@/components/editor/tools/tool'
import type { Translate } from '@/lib/i18n/translator'

export const BLOCK_MENU = 'block-menu'

interface BlockMenuProps {
  editor: Editor
  desk: Desk
  t: Translate
}

const OPERATIONS: Omit<Tool, 'face'>[] = [
  { name: 'editor.moveUp', keys: 'Alt+↑', run: (editor) => editor.chain().focus().moveBlock(-1).run() },
  { name: 'editor.moveDown', keys: 'Alt+↓', run: (editor) => editor.chain().focus().moveBlock(1).run() },
  { name: 'editor.duplicate', run: (editor) => editor.chain().focus().duplicateBlock().run() },
  { name: 'editor.deleteBlock', run: (editor) => editor.chain().focus().deleteBlock().run() },
]

/** What can be done to a block as a whole. One menu, opened by the handle beside the text and from the tools. */
export function BlockMenu({ editor, desk, t }: BlockMenuProps) {
  const menu = useRef<HTMLDivElement>(null)
  const choose = (run: Tool['run']) => {
    menu.current?.hidePopover()
    run(editor, desk)
  }
  return (
    <div
      ref={menu}
      id={BLOCK_MENU}
      popover="auto"
      role="menu"
      tabIndex={-1}
      aria-label={t('editor.block')}
      className={menus.popover}
      onKeyDown={walk}
    >
      {OPERATIONS.map(({ name, keys, run }) => (
        <button type="button" role="menuitem" key={name} onClick={() => choose(run)}>
          {t(name)}
          {keys && <kbd>{keysForPeople(keys)}</kbd>}
        </button>
      ))}
      <hr />
      <p>{t('editor.turnInto')}</p>
      {LINE_TOOLS.map(({ name, face, run }) => (
        <button type="button" role="menuitem" key={name} onClick={() => choose(run)}>
          <span aria-hidden>{face}</span>
          {t(name)}
        </button>
      ))}
    </div>
  )
}

/** Opens the menu beside the button that was pressed. */
export function openBlockMenu(button: HTMLElement): void {
  const menu = document.getElementById(BLOCK_MENU)
  if (!menu) return
  menu.showPopover()
  void putBeside(menu, () => button.getBoundingClientRect())
  menu.querySelector('button')?.focus()
}

function walk(event: KeyboardEvent<HTMLElement>): void {
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement) // -1 for anything else
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key]
  if (to === undefined) return
  event.preventDefault()
  buttons.at(to % buttons.length)?.focus()
}
