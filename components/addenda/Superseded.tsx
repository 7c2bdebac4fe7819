import { Html } from '@/components/ui/Html'
import type { SupersededPart } from '@/lib/addenda/composing'
import type { AddendumView } from '@/lib/addenda/queries'
import { pieces } from '@/lib/i18n/translator'
import { type DayWriting, formatDay } from '@/lib/time/day'
import styles from './Superseded.module.css'

interface SupersededProps {
  part: SupersededPart<AddendumView>
  writing: DayWriting
}

/** A passage as it was first written, after the word that it is no longer the last one. */
export function Superseded({ part, writing }: SupersededProps) {
  return (
    <div className={styles.superseded}>
      {part.by.map((addendum, index) => (
        <p className={styles.announcement} id={part.anchors[index]} key={addendum.number}>
          {pieces(writing.language, 'addendum.supersedes', ['link'], {
            kind: addendum.kind,
            date: formatDay(addendum.occurredOn, 'long', writing),
          }).map((piece) =>
            typeof piece === 'string' ? (
              piece
            ) : (
              <a key="slip" href={`#addendum-${addendum.number}`}>
                {piece.text}
              </a>
            ),
          )}
        </p>
      ))}
      <Html className="prose" html={part.html} />
    </div>
  )
}
