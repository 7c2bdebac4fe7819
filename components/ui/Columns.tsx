import type { ReactNode } from 'react'
import styles from './Columns.module.css'

interface ColumnsProps {
  children: ReactNode
  /** Beside the text on wide screens, below it otherwise. */
  side: ReactNode
}

/** Rail, text and side: the grid that every page of the blog stands on. */
export function Columns({ children, side }: ColumnsProps) {
  return (
    <div className={styles.columns}>
      <main className={styles.main} id="main" tabIndex={-1}>
        {children}
      </main>
      {side}
    </div>
  )
}
