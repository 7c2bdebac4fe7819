'use client'

import type { Editor } from '@tiptap/core'
import { useEffect, useRef } from 'react'
import styles from './BlockHandle.module.css'
import { openBlockMenu } from './BlockMenu'

interface BlockHandleProps {
  editor: Editor
  label: string
}

/** A handle left of the block that the mouse is over: whoever writes by keyboard or finger finds the same among the tools. */
export function BlockHandle({ editor, label }: BlockHandleProps) {
  const button = useRef<HTMLButtonElement>(null)
  const block = useRef(-1)
  useEffect(() => {
    const { dom } = editor.view
    const follow = (event: MouseEvent) => {
      const pos = blockAt(editor, event.clientY)
      const element = pos === null ? null : editor.view.nodeDOM(pos)
      if (pos === null || !button.current || !(element instanceof HTMLElement)) return
      block.current = pos
      button.current.hidden = false
      button.current.style.top = `${element.offsetTop}px`
    }
    dom.addEventListener('mousemove', follow)
    return () => dom.removeEventListener('mousemove', follow)
  }, [editor])
  const open = () => {
    const { selection, doc } = editor.state
    const node = doc.nodeAt(block.current)
    if (!node || !button.current) return
    const isInside = selection.from >= block.current && selection.to <= block.current + node.nodeSize
    if (!isInside) editor.commands.setTextSelection(block.current + 1)
    if (!isInside && node.isAtom) editor.commands.setNodeSelection(block.current)
    openBlockMenu(button.current)
  }
  return (
    <button
      ref={button}
      type="button"
      hidden
      tabIndex={-1}
      className={styles.handle}
      title={label}
      aria-label={label}
      onClick={open}
    >
      ⠿
    </button>
  )
}

function blockAt({ view, state }: Editor, y: number): number | null {
  const { left, width } = view.dom.getBoundingClientRect()
  const found = view.posAtCoords({ left: left + width / 2, top: y })
  if (!found) return null
  const $pos = state.doc.resolve(found.pos)
  if ($pos.depth > 0) return $pos.before(1)
  return found.inside >= 0 ? found.inside : null
}
