'use client'

import { type Editor, useEditor } from '@tiptap/react'
import { lazy, Suspense, useEffect, useEffectEvent, useRef, useState } from 'react'
import { type Language, translator } from '@/lib/i18n/translator'
import type { Body } from '@/lib/richtext/body'
import styles from './BodyEditor.module.css'
import { beginWith } from './begin-with'
import type { SlashMenuState } from './menus/Slash'
import { SlashMenu } from './menus/SlashMenu'
import { Failsafe } from './plain/Failsafe'
import { plainOf } from './plain/switching'
import type { Asked, Desk, Tool } from './tools/tool'
import { typedExtensions } from './typed-extensions'
import { WritingDesk } from './WritingDesk'
import { optionsFor } from './wiring'

interface BodyEditorProps {
  /** What it begins with; later changes of it are not taken in. */
  body: Body
  label: string
  placeholder: string
  language: Language
  /** Told of every change; the body is read when it is asked for, not at each stroke. */
  onChange: (read: () => Body) => void
  /** What was stored cannot be shown: nothing may be saved over it. */
  onBroken: () => void
  /** The text can be written in. @param begin puts lines before it, and the cursor behind them */
  onReady?: (begin: (lines: string[]) => void) => void
}

/** What is open around the text. */
export type Open = { kind: 'ask'; what: Asked } | { kind: 'find' } | { kind: 'help' } | { kind: 'pick' } | null

const PlainEditor = lazy(async () => ({ default: (await import('./plain/PlainEditor')).PlainEditor }))

const bodyIn = (editor: Editor) => editor.getJSON() as unknown as Body

export function BodyEditor({ body, label, placeholder, language, onChange, onBroken, onReady }: BodyEditorProps) {
  const t = translator(language)
  const picker = useRef<HTMLInputElement>(null)
  const current = useRef<Editor>(null)
  const [open, setOpen] = useState<Open>(null)
  const [slash, setSlash] = useState<SlashMenuState | null>(null)
  const [notice, setNotice] = useState('')
  const [plain, setPlain] = useState<{ text: string; body: Body } | null>(null)
  const [desk] = useState<Desk>(() => ({
    ask: (what) => setOpen({ kind: 'ask', what }),
    find: () => setOpen({ kind: 'find' }),
    pickFiles: () => setOpen({ kind: 'pick' }),
  }))
  const [run] = useState(() => (tool: Tool) => current.current && tool.run(current.current, desk))
  const [options] = useState(() => ({
    extensions: typedExtensions(optionsFor({ placeholder, language, desk, run, showSlash: setSlash, tell: setNotice })),
    content: body,
    immediatelyRender: false,
    enableContentCheck: true, // else a body that cannot be read would become an empty one, and be saved
    onContentError: onBroken,
    editorProps: { attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label } },
    onUpdate: ({ editor }: { editor: Editor }) => onChange(() => bodyIn(editor)),
  }))
  const editor = useEditor(options)
  current.current = editor
  const tellReady = useEffectEvent((ready: Editor) => onReady?.((lines) => beginWith(ready, lines)))
  useEffect(() => {
    if (editor) tellReady(editor)
  }, [editor])
  const writePlainly = async () => {
    const now = editor ? bodyIn(editor) : body
    const made = await plainOf(now, t)
    setNotice('refusal' in made ? made.refusal : '')
    if ('text' in made) setPlain({ text: made.text, body: now })
  }
  const goBack = (written: Body) => {
    editor?.commands.setContent(written, { emitUpdate: true })
    setPlain(null)
  }
  return (
    <div className={styles.editor}>
      {plain && (
        <Suspense>
          <PlainEditor {...plain} t={t} onChange={onChange} onBack={editor?.isDestroyed ? undefined : goBack} />
        </Suspense>
      )}
      {editor && !plain && (
        <Failsafe onFailure={writePlainly}>
          <WritingDesk
            editor={editor}
            desk={desk}
            picker={picker}
            open={open}
            notice={notice}
            t={t}
            onRun={run}
            onOpen={setOpen}
            onNotice={setNotice}
            onPlain={writePlainly}
          />
        </Failsafe>
      )}
      {slash && !plain && <SlashMenu menu={slash} t={t} />}
    </div>
  )
}
