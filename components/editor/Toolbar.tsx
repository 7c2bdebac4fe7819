'use client'

import type { ReactNode } from 'react'
import { useOneStop } from '@/components/ui/use-one-stop'
import type { MessageKey, Translate } from '@/lib/i18n/translator'
import { openBlockMenu } from './blocks/BlockMenu'
import type { EditorStanding } from './standing'
import { ToolButton } from './ToolButton'
import styles from './Toolbar.module.css'
import { LINE_TOOLS, THING_TOOLS } from './tools/block-tools'
import { MARK_TOOLS } from './tools/mark-tools'
import { chain, type Tool } from './tools/tool'

interface ToolbarProps {
  standing: EditorStanding
  t: Translate
  onRun: (tool: Tool) => void
  onFind: () => void
  onHelp: () => void
  children?: ReactNode
}

const isHeading = ({ name }: Tool) => name.startsWith('editor.heading')
const GROUPS: Tool[][] = [
  LINE_TOOLS.filter(isHeading),
  MARK_TOOLS,
  LINE_TOOLS.filter((tool) => !isHeading(tool) && tool.name !== 'editor.paragraph'),
  THING_TOOLS,
]
const UNDO: Tool = { name: 'editor.undo', face: '↶', keys: 'Mod+Z', run: (editor) => chain(editor).undo().run() }
const REDO: Tool = { name: 'editor.redo', face: '↷', keys: 'Mod+Shift+Z', run: (editor) => chain(editor).redo().run() }

/** Stays in sight while the text goes by; below it stands what belongs to the place of the cursor. */
export function Toolbar({ standing, t, onRun, onFind, onHelp, children }: ToolbarProps) {
  const bar = useOneStop<HTMLDivElement>()
  const button = (tool: Tool) => (
    <ToolButton key={tool.name} tool={tool} isOn={standing.on.includes(tool.name)} t={t} onRun={onRun} />
  )
  const own = (name: MessageKey, face: string, onPress: (button: HTMLElement) => void) => (
    <button type="button" title={t(name)} aria-label={t(name)} onClick={(event) => onPress(event.currentTarget)}>
      {face}
    </button>
  )
  return (
    <div className={styles.toolbar}>
      <div {...bar} role="toolbar" aria-label={t('editor.tools')} className={styles.tools}>
        <span className={styles.group}>
          {button(UNDO)}
          {button(REDO)}
        </span>
        {GROUPS.map((group) => (
          <span className={styles.group} key={group[0]?.name}>
            {group.map(button)}
          </span>
        ))}
        <span className={styles.group}>
          {own('editor.block', '⠿', openBlockMenu)}
          {own('editor.find', '⌕', onFind)}
          {own('editor.shortcuts', '?', onHelp)}
        </span>
      </div>
      {children}
    </div>
  )
}
