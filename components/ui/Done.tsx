import type { ReactNode } from 'react'
import styles from './Done.module.css'

/** Says that what was asked for is done, on the page that a form leads to. */
export function Done({ children }: { children: ReactNode }) {
  return (
    <p className={styles.done} role="status">
      {children}
    </p>
  )
}
