'use client'

import type { Words } from '@/components/editor/draft-keeper'
import { Button } from '@/components/ui/Button'
import { type Language, translator } from '@/lib/i18n/translator'
import type { Body, BodyNode } from '@/lib/richtext/body'
import styles from './Choice.module.css'

interface ChoiceProps {
  mine: Words
  stored: Words & { revision: number }
  language: Language
  /** Goes on with one's own words, over those that are stored. */
  onMine: (revision: number) => void
  onStored: (stored: Words & { revision: number }) => void
}

/** Two texts of one article, block by block: what only one of them has is marked. */
export function Choice({ mine, stored, language, onMine, onStored }: ChoiceProps) {
  const t = translator(language)
  const [ours, theirs] = [linesOf(mine), linesOf(stored)]
  return (
    <section className={styles.choice} aria-labelledby="choice">
      <h2 id="choice">{t('choice.heading')}</h2>
      <p>{t('choice.text')}</p>
      <div className={styles.texts}>
        <Text heading={t('choice.mine')} lines={ours} others={new Set(theirs)} />
        <Text heading={t('choice.stored')} lines={theirs} others={new Set(ours)} />
      </div>
      <div className={styles.ways}>
        <Button onClick={() => onMine(stored.revision)}>{t('choice.keepMine')}</Button>
        <Button onClick={() => onStored(stored)}>{t('choice.takeStored')}</Button>
      </div>
    </section>
  )
}

function Text({ heading, lines, others }: { heading: string; lines: string[]; others: Set<string> }) {
  return (
    <div>
      <h3>{heading}</h3>
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines are shown once, in this order
        <p key={at} className={others.has(line) ? undefined : styles.differs}>
          {line}
        </p>
      ))}
    </div>
  )
}

const linesOf = ({ title, body }: Words): string[] =>
  [title, ...(body as Body).content.map(wordsIn)].filter((line) => line.trim() !== '')

const wordsIn = ({ text, content = [] }: BodyNode): string => text ?? content.map(wordsIn).join('')
