import type { ReactNode } from 'react'
import { DayTime } from '@/components/ui/DayTime'
import { Html } from '@/components/ui/Html'
import type { Slip as SlipPart } from '@/lib/addenda/composing'
import type { AddendumView } from '@/lib/addenda/queries'
import { type Language, pieces, translator } from '@/lib/i18n/translator'
import type { RenderedBlock } from '@/lib/richtext/render'
import type { DayWriting } from '@/lib/time/day'
import { Seal } from './Seal'
import styles from './Slip.module.css'

interface SlipProps {
  slip: SlipPart<AddendumView>
  /** What a member may do to it. */
  tools?: ReactNode
  writing: DayWriting
}

/** An addendum: a slip of paper added to the page, with its kind and date, and a way back to what it makes obsolete. */
export function Slip({ slip: { addendum, supersededAnchor }, tools, writing }: SlipProps) {
  const { language } = writing
  const t = translator(language)
  const heading = `addendum-${addendum.number}-heading`
  return (
    <section className={styles.slip} id={`addendum-${addendum.number}`} aria-labelledby={heading}>
      <h2 className={styles.heading} id={heading}>
        <Seal kind={addendum.kind} language={language} />
        <a href={`#addendum-${addendum.number}`}>
          <DayTime day={addendum.occurredOn} length="long" writing={writing} />
        </a>
      </h2>
      {addendum.summary && <p className={styles.summary}>{addendum.summary}</p>}
      {addendum.quotes.length > 0 && (
        <div className={styles.quote}>
          <p>{t('addendum.quoted')}</p>
          <Html className="prose" html={htmlOf(addendum.quotes)} />
        </div>
      )}
      <Html className="prose" html={htmlOf(addendum.blocks)} />
      <Credit addendum={addendum} language={language} />
      {supersededAnchor && (
        <p className={styles.back}>
          <a href={`#${supersededAnchor}`}>{t('addendum.back')}</a>
        </p>
      )}
      {tools}
    </section>
  )
}

function Credit({
  addendum: { creditName, creditCommentId },
  language,
}: {
  addendum: AddendumView
  language: Language
}) {
  if (creditName === null && creditCommentId === null) return null
  const key = creditName === null ? 'addendum.creditComment' : 'addendum.creditName'
  return (
    <p className={styles.credit}>
      {pieces(language, key, ['link'], { name: creditName ?? '' }).map((piece) => {
        if (typeof piece === 'string') return piece
        if (creditCommentId === null) return piece.text
        return (
          <a key="credit" href={`/comment/${creditCommentId}`}>
            {piece.text}
          </a>
        )
      })}
    </p>
  )
}

const htmlOf = (blocks: RenderedBlock[]) => blocks.map(({ html }) => html).join('')
