import type { ReactNode } from 'react'
import form from './Form.module.css'

interface TickProps {
  name: string
  isTicked?: boolean
  /** Without it the form is not sent. */
  required?: boolean
  /** A sentence below that helps to decide. */
  hint?: ReactNode
  children: ReactNode
}

/** A box to tick, its words beside it, and its hint tied to it for ears too. */
export function Tick({ name, isTicked = false, required, hint, children }: TickProps) {
  const hintId = hint ? `${name}-hint` : undefined
  return (
    <>
      <label className={form.check}>
        <input type="checkbox" name={name} defaultChecked={isTicked} required={required} aria-describedby={hintId} />
        {children}
      </label>
      {hint && (
        <p className={form.hint} id={hintId}>
          {hint}
        </p>
      )}
    </>
  )
}
