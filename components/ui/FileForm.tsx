import type { ReactNode } from 'react'
import { Button } from './Button'
import { Field } from './Field'
import form from './Form.module.css'

interface FileFormProps {
  action: string
  label: string
  hint?: string
  /** Endings and types that the browser offers. */
  accept: string
  /** What the button says. */
  submit: string
  /** What stands above the field: what was wrong with the last file. */
  children?: ReactNode
}

/** Sends one file to a route handler: it works without JavaScript. */
export function FileForm({ action, label, hint, accept, submit, children }: FileFormProps) {
  return (
    <form className={form.form} action={action} method="post" encType="multipart/form-data">
      {children}
      <Field name="file" label={label} hint={hint} type="file" accept={accept} required />
      <Button type="submit" className={form.submit}>
        {submit}
      </Button>
    </form>
  )
}
