import styles from './Told.module.css'

interface ToldProps {
  heading: string
  /** What to do with it, and that it is shown only now. */
  text: string
  secret: string
}

/** A secret that is shown this once. */
export function Told({ heading, text, secret }: ToldProps) {
  return (
    <section className={styles.told} aria-labelledby="told">
      <h2 id="told">{heading}</h2>
      <input readOnly value={secret} aria-labelledby="told" spellCheck={false} />
      <p>{text}</p>
    </section>
  )
}
