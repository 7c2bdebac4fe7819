import type { ReactNode } from 'react'
import type { BlockChange } from '@/lib/diff/bodies'
import type { Run } from '@/lib/diff/texts'
import { type Language, type MessageKey, translator } from '@/lib/i18n/translator'
import type { BodyNode } from '@/lib/richtext/body'
import styles from './Difference.module.css'
import { type Stretch, stretchesOf } from './stretches'

interface DifferenceProps {
  changes: BlockChange[]
  language: Language
  /** What stands beside a change, such as the choice whether to take it. */
  beside?: (at: number) => ReactNode
}

/** What changed, in the order of the newer text; where much stayed the same, it is folded away. */
export function Difference({ changes, language, beside }: DifferenceProps) {
  return (
    <div className={styles.difference}>
      {stretchesOf(changes).map((stretch) => (
        <Part stretch={stretch} language={language} beside={beside} key={stretch.items[0]?.at} />
      ))}
    </div>
  )
}

function Part({ stretch, language, beside }: { stretch: Stretch } & Pick<DifferenceProps, 'language' | 'beside'>) {
  const blocks = stretch.items.map(({ at, change }) => (
    <Block change={change} language={language} key={at}>
      {change.kind !== 'same' && beside?.(at)}
    </Block>
  ))
  if (!stretch.isFolded) return blocks
  return (
    <details className={styles.folded}>
      <summary>{translator(language)('diff.same', { count: blocks.length })}</summary>
      {blocks}
    </details>
  )
}

interface BlockProps {
  change: BlockChange
  language: Language
  children: ReactNode
}

function Block({ change, language, children }: BlockProps) {
  const t = translator(language)
  const label = labelOf(change)
  const node = 'after' in change ? change.after : change.before
  return (
    <div className={styles.block} data-kind={change.kind}>
      {label && <p className={styles.label}>{t(label)}</p>}
      <div className={lookOf(node)}>
        {change.kind === 'changed' ? <Runs runs={change.runs} language={language} /> : <Whole change={change} />}
      </div>
      {children}
    </div>
  )
}

/** A block that came, went or stayed as a whole. */
function Whole({ change }: { change: Exclude<BlockChange, { kind: 'changed' }> }) {
  if (change.kind === 'added') return <ins>{change.text}</ins>
  return change.kind === 'removed' ? <del>{change.text}</del> : change.text
}

/** Eyes see what went and came by its look, ears are told. */
export function Runs({ runs, language }: { runs: Run[]; language: Language }) {
  const t = translator(language)
  return runs.map(({ kind, text }, at) => {
    if (kind === 'same') return text
    const Mark = kind === 'added' ? 'ins' : 'del'
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: runs are shown once, in this order
      <Mark key={at}>
        <span className="unseen">{t(`diff.ear.${kind}`)}</span>
        {text}
      </Mark>
    )
  })
}

function labelOf(change: BlockChange): MessageKey | null {
  if (change.kind === 'same') return null
  if (change.kind === 'changed') return change.isMoved ? 'diff.movedToo' : null
  if (change.kind === 'form') return change.isMoved ? 'diff.movedForm' : 'diff.form'
  return `diff.${change.kind}`
}

function lookOf({ type }: BodyNode): string | undefined {
  if (type === 'heading') return styles.heading
  if (type === 'codeBlock' || type === 'htmlBlock') return styles.code
  return type === 'blockquote' ? styles.quote : undefined
}
