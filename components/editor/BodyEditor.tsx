'use client'

import { Placeholder } from '@tiptap/extensions'
import { type Editor, EditorContent, useEditor } from '@tiptap/react'
import { useState } from 'react'
import type { Language } from '@/lib/i18n/translator'
import type { Body } from '@/lib/richtext/body'
import { extensions } from '@/lib/richtext/extensions'
import styles from './BodyEditor.module.css'
import { LiveBlockIds } from './live-block-ids'
import { Toolbar } from './Toolbar'

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
}

/** The same list of nodes and marks as the readers' page, made to be typed into. */
const typed = (placeholder: string) => [
  ...extensions.map((extension) =>
    extension.name === 'starterKit' ? extension.configure({ trailingNode: { notAfter: ['footnotes'] } }) : extension,
  ),
  LiveBlockIds,
  Placeholder.configure({ placeholder }),
]

export function BodyEditor({ body, label, placeholder, language, onChange, onBroken }: BodyEditorProps) {
  const [options] = useState(() => ({
    extensions: typed(placeholder),
    content: body,
    immediatelyRender: false,
    enableContentCheck: true, // else a body that cannot be read would become an empty one, and be saved
    onContentError: onBroken,
    editorProps: { attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label } },
    onUpdate: ({ editor }: { editor: Editor }) => onChange(() => editor.getJSON() as unknown as Body),
  }))
  const editor = useEditor(options)
  return (
    <div className={styles.editor}>
      {editor && <Toolbar editor={editor} language={language} />}
      <EditorContent editor={editor} className={`prose ${styles.text}`} />
    </div>
  )
}
