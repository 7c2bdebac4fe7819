import { Fragment } from 'react'

/** A web address in running text; full stops, brackets and Japanese that follow it are not part of it. */
const ADDRESS = /(https?:\/\/[\w\-.~:/?#[\]@!$&'()*+,;=%]*[\w\-~/#=&%])/g

/** A reader's plain words: blank lines part paragraphs, line breaks stay, web addresses are links. */
export function PlainText({ text }: { text: string }) {
  return keyed(text.trim().split(/\n{2,}/)).map(([paragraph, key]) => (
    <p key={key}>
      {keyed(paragraph.split('\n')).map(([line, at]) => (
        <Fragment key={at}>
          {at > 0 && <br />}
          {keyed(line.split(ADDRESS)).map(([words, place]) => (
            <Words words={words} isAddress={place % 2 === 1} key={place} />
          ))}
        </Fragment>
      ))}
    </p>
  ))
}

function Words({ words, isAddress }: { words: string; isAddress: boolean }) {
  if (!isAddress) return words
  return (
    <a href={words} rel="nofollow ugc noopener">
      {words}
    </a>
  )
}

/** Each piece with its place as key: pieces of a stored text never move. */
const keyed = (pieces: string[]) => pieces.map((piece, index) => [piece, index] as const)
