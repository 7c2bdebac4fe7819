import styles from './Trap.module.css'

/** A honeypot, a field that no person sees: what programs write into it tells them. */
export function Trap({ label }: { label: string }) {
  return (
    <p className={styles.trap} aria-hidden="true">
      <label>
        {label}
        <input type="text" name="subject" tabIndex={-1} autoComplete="off" />
      </label>
    </p>
  )
}
