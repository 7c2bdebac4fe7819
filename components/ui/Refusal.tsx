import type { ReactNode } from 'react'
import form from './Form.module.css'

/** Says why something was not done, to ears at once. */
export function Refusal({ children }: { children: ReactNode }) {
  return (
    <p className={form.refused} role="alert">
      {children}
    </p>
  )
}
