'use client'

import { type Editor, useEditorState } from '@tiptap/react'
import { type FormEvent, type ReactNode, useState } from 'react'
import { type Language, type MessageKey, translator } from '@/lib/i18n/translator'
import { safeHref } from '@/lib/richtext/urls'
import { LinkForm } from './LinkForm'
import styles from './Toolbar.module.css'

interface Tool {
  name: MessageKey
  face: ReactNode
  isOn?: (editor: Editor) => boolean
  run: (editor: Editor) => void
}

const chain = (editor: Editor) => editor.chain().focus()

/** In groups, as they stand. */
const TOOLS: Tool[][] = [
  [
    {
      name: 'editor.heading2',
      face: 'H2',
      isOn: (editor) => editor.isActive('heading', { level: 2 }),
      run: (editor) => chain(editor).toggleHeading({ level: 2 }).run(),
    },
    {
      name: 'editor.heading3',
      face: 'H3',
      isOn: (editor) => editor.isActive('heading', { level: 3 }),
      run: (editor) => chain(editor).toggleHeading({ level: 3 }).run(),
    },
  ],
  [
    {
      name: 'editor.bold',
      face: <b>B</b>,
      isOn: (editor) => editor.isActive('bold'),
      run: (editor) => chain(editor).toggleBold().run(),
    },
    {
      name: 'editor.strike',
      face: <s>S</s>,
      isOn: (editor) => editor.isActive('strike'),
      run: (editor) => chain(editor).toggleStrike().run(),
    },
    {
      name: 'editor.code',
      face: '<>',
      isOn: (editor) => editor.isActive('code'),
      run: (editor) => chain(editor).toggleMark('code').run(),
    },
  ],
  [
    {
      name: 'editor.bullets',
      face: '•',
      isOn: (editor) => editor.isActive('bulletList'),
      run: (editor) => chain(editor).toggleBulletList().run(),
    },
    {
      name: 'editor.numbers',
      face: '1.',
      isOn: (editor) => editor.isActive('orderedList'),
      run: (editor) => chain(editor).toggleOrderedList().run(),
    },
    {
      name: 'editor.quote',
      face: '❝',
      isOn: (editor) => editor.isActive('blockquote'),
      run: (editor) => chain(editor).toggleBlockquote().run(),
    },
    {
      name: 'editor.codeBlock',
      face: '{ }',
      isOn: (editor) => editor.isActive('codeBlock'),
      run: (editor) => chain(editor).toggleCodeBlock().run(),
    },
    {
      name: 'editor.table',
      face: '▦',
      run: (editor) => chain(editor).insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
    },
    { name: 'editor.rule', face: '―', run: (editor) => chain(editor).setHorizontalRule().run() },
  ],
  [
    { name: 'editor.undo', face: '↶', run: (editor) => chain(editor).undo().run() },
    { name: 'editor.redo', face: '↷', run: (editor) => chain(editor).redo().run() },
  ],
]

/** Tools of tables, while the cursor is in one. */
const TABLE_TOOLS: Tool[] = [
  { name: 'editor.rowBelow', face: '＋行', run: (editor) => chain(editor).addRowAfter().run() },
  { name: 'editor.columnAfter', face: '＋列', run: (editor) => chain(editor).addColumnAfter().run() },
  { name: 'editor.deleteRow', face: '－行', run: (editor) => chain(editor).deleteRow().run() },
  { name: 'editor.deleteColumn', face: '－列', run: (editor) => chain(editor).deleteColumn().run() },
  { name: 'editor.deleteTable', face: '×', run: (editor) => chain(editor).deleteTable().run() },
]

export function Toolbar({ editor, language }: { editor: Editor; language: Language }) {
  const t = translator(language)
  const [isLinking, setLinking] = useState(false)
  const state = useEditorState({
    editor,
    selector: ({ editor }) => ({
      on: TOOLS.flat()
        .filter(({ isOn }) => isOn?.(editor))
        .map(({ name }) => name),
      href: (editor.getAttributes('link').href as string | undefined) ?? null,
      inTable: editor.isActive('table'),
    }),
  })
  const link = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const href = safeHref(new FormData(event.currentTarget).get('href'))
    setLinking(false)
    if (href === null) chain(editor).extendMarkRange('link').unsetLink().run()
    else if (editor.state.selection.empty && state.href === null)
      chain(editor)
        .insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] })
        .run()
    else chain(editor).extendMarkRange('link').setLink({ href }).run()
  }
  const button = ({ name, face, isOn, run }: Tool) => (
    <button
      type="button"
      key={name}
      title={t(name)}
      aria-label={t(name)}
      aria-pressed={isOn ? state.on.includes(name) : undefined}
      onMouseDown={(event) => event.preventDefault()} // the words that are marked stay marked
      onClick={() => run(editor)}
    >
      {face}
    </button>
  )
  return (
    <div className={styles.toolbar}>
      <div role="toolbar" aria-label={t('editor.tools')} className={styles.tools}>
        {TOOLS.map((group) => (
          <span className={styles.group} key={group[0]?.name}>
            {group.map(button)}
          </span>
        ))}
        <span className={styles.group}>
          <button
            type="button"
            title={t('editor.link')}
            aria-label={t('editor.link')}
            aria-pressed={state.href !== null}
            aria-expanded={isLinking}
            onClick={() => setLinking(!isLinking)}
          >
            <u>a</u>
          </button>
        </span>
        {state.inTable && <span className={styles.group}>{TABLE_TOOLS.map(button)}</span>}
      </div>
      {isLinking && <LinkForm href={state.href ?? ''} language={language} onSubmit={link} />}
    </div>
  )
}
