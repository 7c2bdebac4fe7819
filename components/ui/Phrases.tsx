import { Fragment } from 'react'
import styles from './Phrases.module.css'
import { phrasesOf } from './title-phrases'

/** A title that breaks between phrases. The breaks are <wbr>: copying the title adds no characters to it. */
export function Phrases({ text }: { text: string }) {
  const phrases = phrasesOf(text)
  if (phrases.length === 1) return text
  let at = 0
  return (
    <span className={styles.phrases}>
      {phrases.map((phrase) => {
        const start = at
        at += phrase.length
        return (
          <Fragment key={start}>
            {start > 0 && <wbr />}
            {phrase}
          </Fragment>
        )
      })}
    </span>
  )
}
