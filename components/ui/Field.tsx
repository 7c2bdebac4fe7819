import type { ComponentProps, ReactNode } from 'react'
import styles from './Form.module.css'

interface FieldProps extends Omit<ComponentProps<'input'>, 'children'> {
  name: string
  label: string
  /** A sentence below the field that helps to fill it in. */
  hint?: string | undefined
  /** What is wrong with what was typed. */
  error?: string | undefined
  /** Another control than an input; gets the same name and descriptions by itself. */
  children?: ReactNode
}

/** A labelled control with its hint and its complaint, tied together for ears too. */
export function Field({ name, label, hint, error, children, ...input }: FieldProps) {
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ') || undefined
  return (
    <div className={styles.field}>
      <label htmlFor={name}>{label}</label>
      {children ?? (
        <input id={name} name={name} aria-describedby={described} aria-invalid={error ? true : undefined} {...input} />
      )}
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
