import type { ReactNode } from 'react'
import { type Language, translator } from '@/lib/i18n/translator'
import styles from './Side.module.css'

/** The column beside the text; below it on narrow screens. */
export function Side({ children, language }: { children: ReactNode; language: Language }) {
  return (
    <aside className={styles.side} aria-label={translator(language)('side.label')}>
      {children}
    </aside>
  )
}

/** One thing that stands there. */
export function SideSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  )
}
