import { Slip } from '@/components/addenda/Slip'
import { Superseded } from '@/components/addenda/Superseded'
import { Html } from '@/components/ui/Html'
import { type BodyPart, composeBody } from '@/lib/addenda/composing'
import type { AddendumView } from '@/lib/addenda/queries'
import type { Language } from '@/lib/i18n/translator'
import type { RenderedBlock } from '@/lib/richtext/render'
import styles from './Body.module.css'

interface BodyProps {
  blocks: RenderedBlock[]
  addenda: AddendumView[]
  language: Language
}

/** The text as it was written, with every addendum in its place. */
export function Body({ blocks, addenda, language }: BodyProps) {
  const { top, parts, end } = composeBody(blocks, addenda)
  return (
    <>
      {top.map((slip) => (
        <Slip slip={slip} language={language} key={slip.addendum.number} />
      ))}
      <div className={styles.body} id="b-text">
        {parts.map((part) => (
          <Part part={part} language={language} key={keyOf(part)} />
        ))}
      </div>
      {end.map((slip) => (
        <Slip slip={slip} language={language} key={slip.addendum.number} />
      ))}
    </>
  )
}

function Part({ part, language }: { part: BodyPart<AddendumView>; language: Language }) {
  switch (part.type) {
    case 'html':
      return <Html className="prose" html={part.html} />
    case 'superseded':
      return <Superseded part={part} language={language} />
    case 'slip':
      return <Slip slip={part} language={language} />
  }
}

const keyOf = (part: BodyPart<AddendumView>) => {
  if (part.type === 'slip') return `slip-${part.addendum.number}`
  return part.type === 'superseded' ? part.anchors.join(' ') : part.at
}
