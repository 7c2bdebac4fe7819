import { type Language, translator } from '@/lib/i18n/translator'
import type { RenderedBlock } from '@/lib/richtext/render'
import styles from './Contents.module.css'

/** Fewer headings than this are seen at a glance. */
const FEWEST = 4

/** Deeper headings belong to the text, not to a list of what is in it. */
const DEEPEST = 3

interface ContentsProps {
  blocks: RenderedBlock[]
  /** In the side column on wide screens, folded above the text on narrow ones: each hides where the other shows. */
  place: 'side' | 'text'
  language: Language
}

/** The headings of a long article. */
export function Contents({ blocks, place, language }: ContentsProps) {
  const headings = blocks.flatMap(({ id, heading }) =>
    heading && heading.level <= DEEPEST ? [{ id, ...heading }] : [],
  )
  if (headings.length < FEWEST) return null
  const label = translator(language)('article.contents')
  const top = Math.min(...headings.map(({ level }) => level))
  const list = (
    <ol>
      {headings.map(({ id, level, text }) => (
        <li key={id} data-depth={level - top || undefined}>
          <a href={`#b-${id}`}>{text}</a>
        </li>
      ))}
    </ol>
  )
  if (place === 'text') {
    return (
      <nav className={styles.folded} aria-label={label}>
        <details>
          <summary>{label}</summary>
          {list}
        </details>
      </nav>
    )
  }
  return (
    <nav className={styles.contents} aria-label={label}>
      <h2>{label}</h2>
      {list}
    </nav>
  )
}
