import type { ComponentProps, ReactNode } from 'react'
import styles from './Form.module.css'

interface FieldProps extends Omit<ComponentProps<'input'>, 'children'> {
  name: string
  label: string
  /** A sentence below the field that helps to fill it in. */
  hint?: ReactNode
  /** What is wrong with what was typed. */
  error?: string | undefined
  /** Another control than an input, given what ties it to its label and sentences. */
  children?: (tie: Tie) => ReactNode
}

/** Names a control, and ties it to what is said about it. */
export interface Tie {
  id: string
  name: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

/** A labelled control with its hint and its complaint, tied together for ears too. */
export function Field({ name, label, hint, error, children, ...input }: FieldProps) {
  const tie: Tie = {
    id: name,
    name,
    'aria-describedby': [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ') || undefined,
    'aria-invalid': error ? true : undefined,
  }
  return (
    <div className={styles.field}>
      <label htmlFor={name}>{label}</label>
      {children ? children(tie) : <input {...tie} {...input} />}
      {hint && (
        <p className={styles.hint} id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className={styles.error} id={`${name}-error`}>
          {error}
        </p>
      )}
    </div>
  )
}
