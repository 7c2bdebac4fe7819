'use client'

import { useOneStop } from '@/components/ui/use-one-stop'
import type { ContextProps } from './ContextBar'
import styles from './ContextBar.module.css'
import { setAttributes } from './standing'
import { TABLE_TOOLS } from './tools/table-tools'

const LONGEST_CAPTION = 2_000

export function TableBar({ editor, standing: { attributes, pos }, t }: ContextProps) {
  const bar = useOneStop<HTMLDivElement>()
  return (
    <div className={`${styles.bar} ${styles.scroll}`} role="toolbar" {...bar} aria-label={t('editor.table')}>
      {TABLE_TOOLS.map(({ name, run }) => (
        <button type="button" key={name} onMouseDown={(event) => event.preventDefault()} onClick={() => run(editor)}>
          {t(name)}
        </button>
      ))}
      <label>
        {t('editor.tableCaption')}
        <input
          key={pos}
          maxLength={LONGEST_CAPTION}
          defaultValue={String(attributes.caption ?? '')}
          onChange={(event) => setAttributes(editor, pos, { caption: event.currentTarget.value || null })}
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        />
      </label>
    </div>
  )
}
