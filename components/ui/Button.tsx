import type { ComponentProps } from 'react'
import styles from './Button.module.css'

interface ButtonProps extends ComponentProps<'button'> {
  /** `main`: what this page is for, once on it. `plain` takes no room of its own. */
  look?: 'main' | 'other' | 'plain'
}

export function Button({ look = 'other', type = 'button', className, ...button }: ButtonProps) {
  const names = [styles.button, styles[look], className].filter(Boolean).join(' ')
  return <button type={type} className={names} {...button} />
}
