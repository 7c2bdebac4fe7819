import { jaModel, Parser } from 'budoux'
import { Fragment } from 'react'
import styles from './Phrases.module.css'

const parser = new Parser(jaModel)

const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u

/** A title that breaks between phrases (BudouX). The breaks are <wbr>: copying the title adds no characters to it. */
export function Phrases({ text }: { text: string }) {
  if (!JAPANESE.test(text)) return text
  let at = 0
  return (
    <span className={styles.phrases}>
      {parser.parse(text).map((phrase) => {
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
