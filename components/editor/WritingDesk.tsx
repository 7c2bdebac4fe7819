'use client'

import { type Editor, EditorContent, useEditorState } from '@tiptap/react'
import type { CSSProperties, RefObject } from 'react'
import type { Translate } from '@/lib/i18n/translator'
import { AskForm } from './AskForm'
import type { Open } from './BodyEditor'
import styles from './BodyEditor.module.css'
import { BlockHandle } from './blocks/BlockHandle'
import { BlockMenu } from './blocks/BlockMenu'
import { ContextBar } from './ContextBar'
import { Footline } from './Footline'
import { FindBar } from './finding/FindBar'
import { HelpDialog } from './HelpDialog'
import { MarkBubble } from './menus/MarkBubble'
import { FilePicker } from './pictures/FilePicker'
import { PickDialog } from './pictures/PickDialog'
import { standingOf } from './standing'
import { Toolbar } from './Toolbar'
import type { Desk, Tool } from './tools/tool'

interface WritingDeskProps {
  editor: Editor
  desk: Desk
  picker: RefObject<HTMLInputElement | null>
  open: Open
  /** A sentence about what has just happened; empty for none. */
  notice: string
  t: Translate
  onRun: (tool: Tool) => void
  onOpen: (open: Open) => void
  onNotice: (sentence: string) => void
  /** The author wants Markdown. */
  onPlain: () => void
}

/** The text and all that stands around it. */
export function WritingDesk({
  editor,
  desk,
  picker,
  open,
  notice,
  t,
  onRun,
  onOpen,
  onNotice,
  onPlain,
}: WritingDeskProps) {
  const standing = useEditorState({ editor, selector: ({ editor }) => standingOf(editor) })
  const close = () => onOpen(null)
  return (
    <>
      <Toolbar standing={standing} t={t} onRun={onRun} onFind={desk.find} onHelp={() => onOpen({ kind: 'help' })}>
        {open?.kind === 'ask' && <AskForm key={open.what} asked={open.what} editor={editor} t={t} onClose={close} />}
        {open?.kind === 'find' && <FindBar editor={editor} t={t} onClose={close} />}
        <ContextBar editor={editor} standing={standing} t={t} />
        <p role="status" className={styles.notice}>
          {notice && (
            <>
              {notice}
              <button type="button" onClick={() => onNotice('')}>
                {t('editor.dismiss')}
              </button>
            </>
          )}
        </p>
      </Toolbar>
      <div className={styles.sheet} style={{ '--caption': JSON.stringify(t('editor.caption')) } as CSSProperties}>
        <BlockHandle editor={editor} label={t('editor.block')} />
        <EditorContent editor={editor} className={`prose ${styles.text}`} />
      </div>
      <Footline editor={editor} t={t} onPlain={onPlain} />
      <MarkBubble editor={editor} on={standing.on} t={t} onRun={onRun} />
      <BlockMenu editor={editor} desk={desk} t={t} />
      {open?.kind === 'help' && <HelpDialog t={t} onClose={close} />}
      {open?.kind === 'pick' && (
        <PickDialog editor={editor} t={t} onDevice={() => picker.current?.click()} onClose={close} />
      )}
      <FilePicker ref={picker} editor={editor} onPicked={() => open?.kind === 'pick' && close()} />
    </>
  )
}
