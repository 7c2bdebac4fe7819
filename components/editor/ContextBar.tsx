'use client'

import type { Editor } from '@tiptap/core'
import { useState } from 'react'
import type { Translate } from '@/lib/i18n/translator'
import { CALLOUTS } from '@/lib/richtext/callouts'
import { CODE_LANGUAGE, COMMON_LANGUAGES } from '@/lib/richtext/code-languages'
import styles from './ContextBar.module.css'
import { PictureBar } from './pictures/PictureBar'
import { type EditorStanding, setAttributes } from './standing'
import { TableBar } from './TableBar'
import { chain } from './tools/tool'

export interface ContextProps {
  editor: Editor
  standing: EditorStanding
  t: Translate
}

/** What can be done to the thing that the cursor is in. */
export function ContextBar(props: ContextProps) {
  switch (props.standing.place) {
    case 'table':
      return <TableBar {...props} />
    case 'picture':
      return <PictureBar key={props.standing.pos} {...props} />
    case 'codeBlock':
      return <CodeBar key={props.standing.pos} {...props} />
    case 'callout':
      return <CalloutBar {...props} />
    case 'details':
      return <DetailsBar {...props} />
    case 'htmlBlock':
      return <HtmlBar key={props.standing.pos} {...props} />
    default:
      return null
  }
}

function CodeBar({ editor, standing: { attributes, pos }, t }: ContextProps) {
  const choose = (text: string) => {
    const language = text.trim().toLowerCase()
    if (language === '' || CODE_LANGUAGE.test(language)) setAttributes(editor, pos, { language: language || null })
  }
  return (
    <div className={styles.bar}>
      <label>
        {t('editor.codeLanguage')}
        <input
          list="code-languages"
          defaultValue={String(attributes.language ?? '')}
          placeholder={t('editor.codePlain')}
          onChange={(event) => choose(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
          autoCapitalize="none"
        />
      </label>
      <datalist id="code-languages">
        {COMMON_LANGUAGES.map((language) => (
          <option key={language} value={language} />
        ))}
      </datalist>
    </div>
  )
}

function CalloutBar({ editor, standing: { attributes, pos }, t }: ContextProps) {
  return (
    <fieldset className={`${styles.bar} ${styles.scroll}`}>
      <legend>{t('editor.calloutKind')}</legend>
      {CALLOUTS.map((kind) => (
        <button
          type="button"
          key={kind}
          aria-pressed={attributes.kind === kind}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => setAttributes(editor, pos, { kind })}
        >
          {t(`callout.${kind}`)}
        </button>
      ))}
      <button type="button" onClick={() => chain(editor).lift('callout').run()}>
        {t('editor.unwrap')}
      </button>
    </fieldset>
  )
}

function DetailsBar({ editor, standing: { attributes, pos }, t }: ContextProps) {
  return (
    <div className={styles.bar}>
      <label>
        <input
          type="checkbox"
          checked={attributes.open === true}
          onChange={(event) => setAttributes(editor, pos, { open: event.currentTarget.checked })}
        />
        {t('editor.detailsOpen')}
      </label>
      <button type="button" onClick={() => chain(editor).unsetDetails().run()}>
        {t('editor.removeFold')}
      </button>
    </div>
  )
}

function HtmlBar({ editor, standing: { attributes }, t }: ContextProps) {
  const [isShown, setShown] = useState(false)
  return (
    <div className={styles.bar}>
      {t('editor.htmlBlock')}
      <button type="button" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
        {t('editor.htmlSource')}
      </button>
      <button type="button" onClick={() => chain(editor).deleteSelection().run()}>
        {t('editor.removeBlock')}
      </button>
      {isShown && <pre className={styles.source}>{String(attributes.html)}</pre>}
    </div>
  )
}
