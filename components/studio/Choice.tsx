'use client'

import { useMemo, useState } from 'react'
import { Difference, Runs } from '@/components/diff/Difference'
import type { Words } from '@/components/editor/draft-keeper'
import { Button } from '@/components/ui/Button'
import form from '@/components/ui/Form.module.css'
import { type BlockChange, difference } from '@/lib/diff/bodies'
import { merged } from '@/lib/diff/merging'
import { runsBetween } from '@/lib/diff/texts'
import { type Language, translator } from '@/lib/i18n/translator'
import { type Body, withoutEmptyEnd } from '@/lib/richtext/body'
import styles from './Choice.module.css'

type Stored = Words & { revision: number }

interface ChoiceProps {
  mine: Words
  stored: Stored
  language: Language
  /** Goes on with one's own words, over those that are stored. */
  onMine: (revision: number) => void
  /** Goes on with what is stored, or with what was put together of both. */
  onStored: (words: Stored) => void
}

/** The title's place among the changes: before the first block. */
const TITLE = -1

/** Two texts of one article, block by block: what is stored may be taken as a whole, or in single blocks. */
export function Choice({ mine, stored, language, onMine, onStored }: ChoiceProps) {
  const t = translator(language)
  const [taken, setTaken] = useState<ReadonlySet<number>>(new Set())
  const [own, changes] = useMemo(() => {
    // each window keeps an empty paragraph of its own at the end, to be typed into
    const body = withoutEmptyEnd(mine.body as Body)
    return [body, difference(body, withoutEmptyEnd(stored.body as Body))] as const
  }, [mine.body, stored.body])

  const take = (at: number, isTaken: boolean) =>
    setTaken((before) => new Set(isTaken ? [...before, at] : [...before].filter((one) => one !== at)))
  const merge = () =>
    onStored({
      title: taken.has(TITLE) ? stored.title : mine.title,
      body: merged(own, changes, taken),
      revision: stored.revision,
    })
  const tick = (at: number) => (
    <label className={`${form.check} ${styles.take}`}>
      <input type="checkbox" checked={taken.has(at)} onChange={(event) => take(at, event.currentTarget.checked)} />
      {t(sentenceFor(changes[at]))}
    </label>
  )

  return (
    <section className={styles.choice} aria-labelledby="choice">
      <h2 id="choice">{t('choice.heading')}</h2>
      <p>{t('choice.text')}</p>
      <p className={styles.key}>
        <del>{t('choice.mine')}</del> <ins>{t('choice.stored')}</ins>
      </p>
      <div className={styles.texts}>
        {mine.title !== stored.title && (
          <div className={styles.title}>
            <Runs runs={runsBetween(mine.title, stored.title)} language={language} />
            {tick(TITLE)}
          </div>
        )}
        <Difference changes={changes} language={language} beside={tick} />
      </div>
      <div className={styles.ways}>
        <Button onClick={() => onMine(stored.revision)}>{t('choice.keepMine')}</Button>
        <Button onClick={() => onStored(stored)}>{t('choice.takeStored')}</Button>
        <Button onClick={merge} disabled={taken.size === 0}>
          {t('choice.merge', { count: taken.size })}
        </Button>
      </div>
    </section>
  )
}

const sentenceFor = (change: BlockChange | undefined) =>
  change?.kind === 'removed' ? ('choice.leaveOut' as const) : ('choice.take' as const)
