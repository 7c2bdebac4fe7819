import { Fragment } from 'react'
import { blocksOf, type Inline, type TextBlock } from '@/lib/comments/text-blocks'
import styles from './PlainText.module.css'

/** A reader's words: paragraphs, quotes, code and links, and nothing else. */
export function PlainText({ text }: { text: string }) {
  return <Blocks blocks={blocksOf(text)} />
}

function Blocks({ blocks }: { blocks: TextBlock[] }) {
  return keyed(blocks).map(([block, key]) => {
    if (block.type === 'code')
      return (
        <pre className={styles.code} key={key}>
          <code>{block.text}</code>
        </pre>
      )
    if (block.type === 'quote')
      return (
        <blockquote className={styles.quote} key={key}>
          <Blocks blocks={block.blocks} />
        </blockquote>
      )
    return (
      <p className={styles.paragraph} key={key}>
        {keyed(block.lines).map(([line, at]) => (
          <Fragment key={at}>
            {at > 0 && <br />}
            {keyed(line).map(([piece, place]) => (
              <Words piece={piece} key={place} />
            ))}
          </Fragment>
        ))}
      </p>
    )
  })
}

function Words({ piece: { type, text } }: { piece: Inline }) {
  if (type === 'code') return <code className={styles.inline}>{text}</code>
  if (type === 'words') return text
  return (
    <a href={text} rel="ugc nofollow noopener">
      {text}
    </a>
  )
}

/** Each piece with its place as key: pieces of a stored text never move. */
const keyed = <T,>(pieces: T[]) => pieces.map((piece, index) => [piece, index] as const)
