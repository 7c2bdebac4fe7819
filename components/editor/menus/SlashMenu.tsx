'use client'

import { useEffect, useRef } from 'react'
import type { Translate } from '@/lib/i18n/translator'
import styles from './menus.module.css'
import { putBeside } from './put-beside'
import type { SlashMenuState } from './Slash'

/** The focus stays in the text, where the query is typed; ears are told by the option that is chosen. */
export function SlashMenu({ menu, t }: { menu: SlashMenuState; t: Translate }) {
  const list = useRef<HTMLDivElement>(null)
  const { tools, chosen, place, choose } = menu
  useEffect(() => {
    if (list.current) void putBeside(list.current, place)
  }, [place])
  useEffect(() => {
    list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  return (
    <div ref={list} role="listbox" aria-label={t('editor.insert')} className={styles.menu}>
      {tools.map((tool, at) => (
        <button
          type="button"
          role="option"
          tabIndex={-1}
          key={tool.name}
          aria-selected={at === chosen}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => choose(tool)}
        >
          <span aria-hidden>{tool.face}</span>
          {t(tool.name)}
        </button>
      ))}
      <span className="unseen" role="status">
        {tools[chosen] && t(tools[chosen].name)}
      </span>
    </div>
  )
}
